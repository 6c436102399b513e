package de.amtsweg.local;

import static java.util.Map.entry;

import io.minio.MinioClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts everything that Amtsweg needs around it, and stops it after the product has closed. As an initializer it tells
 * the product where its services are before anything in it asks.
 */
public final class LocalServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /**
     * Services that can be started without the others; the login stores its people in the database, and so starts that, too.
     */
    enum Service {
        DATABASE,
        STORE,
        MAIL,
        LOGIN
    }

    public static final String SCANNER = "AMTSWEG_CLAMD";

    static final String MAIL_FROM = "amtsweg@stadt.example";

    /**
     * Tests are many, and come from one address; they wait seconds where people have minutes. Filings are counted by a test,
     * which a machine that is busy may not make slower than they are forgotten.
     */
    private static final Map<String, Object> FOR_TESTS = Map.of(
            "amtsweg.limits.drafts", "1000/1m",
            "amtsweg.limits.filings", "1000/1h",
            "amtsweg.limits.filings-per-person", "1000/1m",
            "amtsweg.limits.mails", "20/1h",
            "amtsweg.limits.logins", "1000/1m",
            "amtsweg.incoming.patience", "8s",
            "amtsweg.login.check", "3s");

    private static final Map<String, String> KEYCLOAK_FOR_TESTS =
            Map.of("AMTSWEG_REGISTRATIONS_PER_ADDRESS", "1000", "AMTSWEG_REGISTRATIONS", "1000");

    private static final Executor THREADS = task -> {
        var thread = new Thread(task, "local-services");
        thread.setDaemon(true);
        thread.start();
    };

    private final Place place;
    private final Running running = new Running();
    private final @Nullable Mails mails;
    private @Nullable MailPage mailPage;
    private final @Nullable Gate storeGate;
    private final @Nullable Gate scannerGate;
    private final Map<String, Object> more;

    /** @param gates whether services can be made to fail */
    private LocalServices(Place place, Set<Service> wanted, boolean keepsData, boolean durable, boolean gates) {
        this.place = place;
        this.more = gates ? FOR_TESTS : Map.of();
        this.storeGate = gates ? running.add(Gate.before("localhost", place.port(Port.S3))) : null;
        this.scannerGate =
                gates && hasScanner() ? running.add(Gate.before(scanner()[0], Integer.parseInt(scanner()[1]))) : null;
        try (var progress = new Progress()) {
            var leftovers = new Leftovers(place, progress);
            leftovers.clear();
            running.add(leftovers::ownNothing);
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "local-services-stop"));
            if (!keepsData) {
                place.wipe();
            }
            Port.requireFree(place.ports());
            this.mails = start(progress, wanted, keepsData, durable, gates ? KEYCLOAK_FOR_TESTS : Map.of());
        } catch (CompletionException e) {
            running.close();
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    /** At fixed ports, with the data of the last run. */
    public static LocalServices demo() {
        return new LocalServices(Place.demo(), EnumSet.allOf(Service.class), true, true, false);
    }

    /** At free ports, without data; one set for all tests of this JVM. */
    public static LocalServices test() {
        return ForTests.SERVICES;
    }

    /** PostgreSQL and S3 alone, which is what the modules below the pages need; else like {@link #test}. */
    public static LocalServices stores() {
        return Stores.SERVICES;
    }

    /** Only those that a test names. */
    static LocalServices only(Service first, Service... more) {
        return new LocalServices(Place.test(), EnumSet.of(first, more), false, false, true);
    }

    /** Like those of the tests, but commits reach the disk, as in production. */
    public static LocalServices bench() {
        return ForBench.SERVICES;
    }

    @Override
    public void initialize(ConfigurableApplicationContext product) {
        product.getEnvironment().getPropertySources().addFirst(source());
        product.getBeanFactory().registerSingleton("localServices", this);
        if (mails != null) {
            product.getBeanFactory().registerSingleton("mails", mails);
            Mails.logLess();
        }
        running.add(product::close);
    }

    /** What the demo's page of mails can do with the product's clock. */
    public interface TimeTravel {

        Instant now();

        /** @param time forward */
        void travel(Duration time);
    }

    /** The folder of the whole project. */
    public Path root() {
        return place.root();
    }

    /** From now on the page of mails can put the product's clock forward. */
    public void offer(TimeTravel travel) {
        Objects.requireNonNull(mailPage).offer(travel);
    }

    public Mails mails() {
        return Objects.requireNonNull(mails);
    }

    public String url() {
        return place.url(Port.APP);
    }

    public String managementUrl() {
        return place.url(Port.MANAGEMENT);
    }

    public String keycloakUrl() {
        return place.url(Port.KEYCLOAK);
    }

    public String mailsUrl() {
        return place.url(Port.MAILS);
    }

    /** Where everything is stored; without this folder the next start is a first one. */
    public Path data() {
        return place.data();
    }

    /** A setting that the product gets, by the name of the Spring property. */
    public String setting(String name) {
        return String.valueOf(properties().get(name));
    }

    /** For tests that bypass the product. */
    public MinioClient store() {
        return MinioClient.builder()
                .endpoint(setting("amtsweg.s3.endpoint"))
                .region("eu-central-1")
                .credentials(setting("amtsweg.s3.access-key"), setting("amtsweg.s3.secret-key"))
                .build();
    }

    /** All settings that the product gets. */
    public MapPropertySource source() {
        var all = new HashMap<>(properties());
        all.putAll(more);
        return new MapPropertySource("local services", all);
    }

    /** What production sets by environment variables. */
    private Map<String, Object> properties() {
        return Map.ofEntries(
                entry("server.port", String.valueOf(place.port(Port.APP))),
                entry("management.server.port", String.valueOf(place.port(Port.MANAGEMENT))),
                entry("server.servlet.session.cookie.secure", "false"),
                entry("amtsweg.url", url()),
                entry("amtsweg.secret", "amtsweg-local-secret-of-no-worth-to-anyone"),
                entry(
                        "amtsweg.processes.city",
                        place.root().resolve("cities/duisburg").toString()),
                entry("amtsweg.mail-from", MAIL_FROM),
                entry("amtsweg.returns.address", Mails.RETURNS),
                entry("amtsweg.returns.host", "localhost"),
                entry("amtsweg.returns.port", String.valueOf(place.port(Port.IMAP))),
                entry("amtsweg.returns.user", Mails.RETURNS),
                entry("amtsweg.returns.password", Mails.RETURNS_PASSWORD),
                entry("amtsweg.returns.tls", "false"),
                entry("amtsweg.returns.every", "3s"),
                entry(
                        "amtsweg.s3.endpoint",
                        storeGate == null ? place.url(Port.S3) : "http://localhost:" + storeGate.port()),
                entry("amtsweg.documents.clamd", scannerAddress()),
                entry("amtsweg.s3.access-key", ObjectStore.ACCESS_KEY),
                entry("amtsweg.s3.secret-key", ObjectStore.SECRET_KEY),
                entry("spring.datasource.url", Database.jdbcUrl(place, Database.PRODUCT)),
                entry("spring.datasource.username", Database.USER),
                entry("spring.datasource.password", Database.USER),
                entry("spring.security.oauth2.client.provider.keycloak.issuer-uri", Keycloak.issuer(place)),
                entry("spring.security.oauth2.client.registration.keycloak.client-secret", Keycloak.SECRET),
                entry("spring.mail.host", "localhost"),
                entry("spring.mail.port", String.valueOf(place.port(Port.SMTP))),
                entry("spring.mail.properties.mail.smtp.auth", "false"),
                entry("spring.mail.properties.mail.smtp.starttls.enable", "false"),
                entry("spring.mail.properties.mail.smtp.starttls.required", "false"));
    }

    /** Whether there is a virus scanner to test with; it is optional. */
    public static boolean hasScanner() {
        return System.getenv(SCANNER) != null && !System.getenv(SCANNER).isBlank();
    }

    private static String[] scanner() {
        return System.getenv(SCANNER).split(":");
    }

    private String scannerAddress() {
        if (!hasScanner()) {
            return "";
        }
        return scannerGate == null ? System.getenv(SCANNER) : "localhost:" + scannerGate.port();
    }

    /** In front of the object store; only in tests. */
    public Gate storeGate() {
        return Objects.requireNonNull(storeGate);
    }

    /** In front of the virus scanner; only in tests, and if there is one. */
    public Gate scannerGate() {
        return Objects.requireNonNull(scannerGate);
    }

    private @Nullable Mails start(
            Progress progress, Set<Service> wanted, boolean keepsData, boolean durable, Map<String, String> limits) {
        var starting = new ArrayList<CompletableFuture<?>>();
        if (wanted.contains(Service.DATABASE) || wanted.contains(Service.LOGIN)) {
            var database = CompletableFuture.supplyAsync(
                    () -> progress.of("PostgreSQL", "starting", () -> Database.start(place, durable)), THREADS);
            running.add(() -> database.join().close());
            starting.add(database);
            if (wanted.contains(Service.LOGIN)) {
                var first = keepsData && !Files.exists(place.data().resolve("keycloak"));
                var waiting = first ? "preparing (the first start takes about a minute)" : "starting";
                starting.add(database.thenApplyAsync(
                        up -> progress.of("Keycloak", waiting, () -> Keycloak.start(place, running, limits)), THREADS));
            }
        }
        if (wanted.contains(Service.STORE)) {
            starting.add(CompletableFuture.supplyAsync(
                    () -> progress.of("S3", "starting", () -> ObjectStore.start(place, running)), THREADS));
        }
        var received = wanted.contains(Service.MAIL) ? mail() : null;
        CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new)).join();
        return received;
    }

    private Mails mail() {
        var received = running.add(Mails.start(place));
        mailPage = running.add(MailPage.start(place, received));
        return received;
    }

    private static class ForTests {
        static final LocalServices SERVICES =
                new LocalServices(Place.test(), EnumSet.allOf(Service.class), false, false, true);
    }

    private static class Stores {
        static final LocalServices SERVICES = only(Service.DATABASE, Service.STORE);
    }

    private static class ForBench {
        static final LocalServices SERVICES =
                new LocalServices(Place.test(), EnumSet.allOf(Service.class), false, true, false);
    }
}
