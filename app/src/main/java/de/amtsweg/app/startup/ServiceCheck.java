package de.amtsweg.app.startup;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Before anything starts: are all settings there, and do all services answer? Says in a line for each what is missing or
 * refuses. A dead mail server is only reported, since mail can wait.
 */
public class ServiceCheck implements ApplicationListener<ApplicationPreparedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceCheck.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Property to environment variable. */
    private static final Map<String, String> REQUIRED = Map.ofEntries(
            Map.entry("spring.datasource.url", "AMTSWEG_DB_URL"),
            Map.entry("spring.datasource.username", "AMTSWEG_DB_USER"),
            Map.entry("amtsweg.s3.endpoint", "AMTSWEG_S3_ENDPOINT"),
            Map.entry("amtsweg.s3.access-key", "AMTSWEG_S3_ACCESS_KEY"),
            Map.entry("amtsweg.s3.secret-key", "AMTSWEG_S3_SECRET_KEY"),
            Map.entry("spring.security.oauth2.client.provider.keycloak.issuer-uri", "AMTSWEG_KEYCLOAK_ISSUER"),
            Map.entry("spring.security.oauth2.client.registration.keycloak.client-secret", "AMTSWEG_KEYCLOAK_SECRET"),
            Map.entry("spring.mail.host", "AMTSWEG_SMTP_HOST"),
            Map.entry("amtsweg.mail-from", "AMTSWEG_MAIL_FROM"),
            Map.entry("amtsweg.url", "AMTSWEG_URL"),
            Map.entry("amtsweg.secret", "AMTSWEG_SECRET"));

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        var settings = event.getApplicationContext().getEnvironment();
        var problems = missing(settings);
        if (problems.isEmpty()) {
            check(problems, "PostgreSQL", settings.getProperty("spring.datasource.url", ""), () -> postgres(settings));
            check(problems, "S3", settings.getProperty("amtsweg.s3.endpoint", ""), () -> s3(settings));
            check(problems, "Keycloak", issuer(settings), () -> keycloak(settings));
            var mail = new ArrayList<String>();
            check(mail, "SMTP", settings.getProperty("spring.mail.host", ""), () -> smtp(settings));
            mail.forEach(problem -> LOG.warn("{} - mail will wait until it is back", problem));
        }
        if (!problems.isEmpty()) {
            throw new ServicesMissing(problems);
        }
    }

    private static List<String> missing(Environment settings) {
        var missing = new ArrayList<String>();
        REQUIRED.forEach((property, variable) -> {
            if (settings.getProperty(property, "").isBlank()) {
                missing.add("%s is not set".formatted(variable));
            }
        });
        missing.sort(null);
        return missing;
    }

    private interface Probe {
        void run() throws IOException, SQLException, InterruptedException;
    }

    private static void check(List<String> problems, String service, String address, Probe probe) {
        try {
            probe.run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | SQLException | RuntimeException refused) {
            var said = refused.getMessage() == null ? refused.getClass().getSimpleName() : refused.getMessage();
            problems.add("%s at %s: %s"
                    .formatted(service, address, said.lines().findFirst().orElse("")));
        }
    }

    private static void postgres(Environment settings) throws SQLException {
        DriverManager.setLoginTimeout((int) PATIENCE.toSeconds());
        DriverManager.getConnection(
                        settings.getRequiredProperty("spring.datasource.url"),
                        settings.getProperty("spring.datasource.username"),
                        settings.getProperty("spring.datasource.password"))
                .close();
    }

    /** Only whether it answers; the bucket is checked, and made, by the object store itself. */
    private static void s3(Environment settings) throws IOException, InterruptedException {
        get(URI.create(settings.getRequiredProperty("amtsweg.s3.endpoint")));
    }

    private static void keycloak(Environment settings) throws IOException, InterruptedException {
        var answer = get(URI.create(issuer(settings) + "/.well-known/openid-configuration"));
        if (answer.statusCode() != 200) {
            throw new IOException("the realm answers with status " + answer.statusCode());
        }
    }

    private static void smtp(Environment settings) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            settings.getRequiredProperty("spring.mail.host"),
                            settings.getRequiredProperty("spring.mail.port", Integer.class)),
                    (int) PATIENCE.toMillis());
        }
    }

    private static HttpResponse<Void> get(URI address) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        return client.send(
                HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding());
    }

    private static String issuer(Environment settings) {
        return settings.getProperty("spring.security.oauth2.client.provider.keycloak.issuer-uri", "");
    }
}
