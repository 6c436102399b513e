package de.amtsweg.app.startup;

import de.amtsweg.storage.objects.ObjectStore;
import de.amtsweg.storage.objects.StorageSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Before anything starts: are all settings present, and do all services answer? Reports, one line each, what is missing or
 * refuses. A dead mail server is only reported, since mail can wait.
 */
public class ServiceCheck implements ApplicationListener<ApplicationPreparedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceCheck.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Executor THREADS = task -> {
        var thread = new Thread(task, "service-check");
        thread.setDaemon(true);
        thread.start();
    };

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
            Map.entry("amtsweg.secret", "AMTSWEG_SECRET"),
            Map.entry("amtsweg.processes.city", "AMTSWEG_CITY"));

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        var settings = event.getApplicationContext().getEnvironment();
        var problems = missing(settings);
        if (problems.isEmpty()) {
            // all at once: loading what asks them takes longer than their answers
            var needed = List.of(
                    check("PostgreSQL", settings.getProperty("spring.datasource.url", ""), () -> postgres(settings)),
                    check("S3", settings.getProperty("amtsweg.s3.endpoint", ""), () -> s3(settings)),
                    check("Keycloak", issuer(settings), () -> keycloak(settings)));
            var mail = check("SMTP", settings.getProperty("spring.mail.host", ""), () -> smtp(settings));
            var returns = check("IMAP", settings.getProperty("amtsweg.returns.host", ""), () -> imap(settings));
            needed.forEach(service -> service.join().ifPresent(problems::add));
            mail.join().ifPresent(problem -> LOG.warn("{} - mail will wait until it is back", problem));
            returns.join().ifPresent(problem -> LOG.warn("{} - undeliverable mail is not read until then", problem));
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
        void run() throws Exception;
    }

    /** @return what is wrong with it */
    private static CompletableFuture<Optional<String>> check(String service, String address, Probe probe) {
        return CompletableFuture.supplyAsync(() -> problem(service, address, probe), THREADS);
    }

    private static Optional<String> problem(String service, String address, Probe probe) {
        try {
            probe.run();
            return Optional.empty();
        } catch (Exception refused) {
            var said = refused.getMessage() == null ? refused.getClass().getSimpleName() : refused.getMessage();
            return Optional.of("%s at %s: %s"
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

    /** Creates the bucket if it is missing. */
    private static void s3(Environment settings) {
        new ObjectStore(Binder.get(settings)
                        .bind("amtsweg.s3", StorageSettings.class)
                        .get())
                .check();
    }

    /** Asks for a token with a code that cannot be right: only a known client learns that it is wrong. */
    private static void keycloak(Environment settings) throws IOException, InterruptedException {
        var registration = "spring.security.oauth2.client.registration.keycloak.";
        var form = "grant_type=authorization_code&code=none&redirect_uri=%s&client_id=%s&client_secret=%s"
                .formatted(
                        encoded(settings.getProperty("amtsweg.url", "") + "/login/oauth2/code/keycloak"),
                        encoded(settings.getProperty(registration + "client-id", "")),
                        encoded(settings.getProperty(registration + "client-secret", "")));
        var answer = send(HttpRequest.newBuilder(URI.create(issuer(settings) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() == 404) {
            throw new IOException("there is no such realm");
        }
        if (!answer.body().contains("invalid_grant")) {
            throw new IOException("it refuses the client or its secret (status %d)".formatted(answer.statusCode()));
        }
    }

    private static void smtp(Environment settings) throws MessagingException {
        var mail =
                Binder.get(settings).bind("spring.mail", MailProperties.class).get();
        var sender = new JavaMailSenderImpl();
        sender.setHost(mail.getHost());
        sender.setPort(mail.getPort() == null ? JavaMailSenderImpl.DEFAULT_PORT : mail.getPort());
        sender.setUsername(mail.getUsername());
        sender.setPassword(mail.getPassword());
        sender.getJavaMailProperties().putAll(mail.getProperties());
        sender.testConnection();
    }

    /** Nothing where there is no mailbox for undeliverable mail. */
    private static void imap(Environment settings) throws MessagingException {
        if (settings.getProperty("amtsweg.returns.host", "").isBlank()) {
            return;
        }
        var protocol = settings.getProperty("amtsweg.returns.tls", Boolean.class, true) ? "imaps" : "imap";
        var patience = new Properties();
        for (var step : List.of("connectiontimeout", "timeout")) {
            patience.setProperty("mail.%s.%s".formatted(protocol, step), String.valueOf(PATIENCE.toMillis()));
        }
        try (var store = Session.getInstance(patience).getStore(protocol)) {
            store.connect(
                    settings.getProperty("amtsweg.returns.host"),
                    settings.getProperty("amtsweg.returns.port", Integer.class, 993),
                    settings.getProperty("amtsweg.returns.user"),
                    settings.getProperty("amtsweg.returns.password"));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String issuer(Environment settings) {
        return settings.getProperty("spring.security.oauth2.client.provider.keycloak.issuer-uri", "");
    }
}
