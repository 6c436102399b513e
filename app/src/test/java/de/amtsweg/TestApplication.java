package de.amtsweg;

import de.amtsweg.demo.DemoBusinesses;
import de.amtsweg.demo.DemoData;
import de.amtsweg.demo.DemoIdeas;
import de.amtsweg.demo.DemoLogins;
import de.amtsweg.demo.DemoOffice;
import de.amtsweg.demo.DemoParties;
import de.amtsweg.demo.DemoReleases;
import de.amtsweg.demo.DemoReload;
import de.amtsweg.demo.DemoTime;
import de.amtsweg.local.LocalFailure;
import de.amtsweg.local.LocalServices;
import de.amtsweg.local.Welcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationHook;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;

/** The whole product on one machine: {@code mvn spring-boot:test-run}. */
class TestApplication {

    public static void main(String[] args) {
        // until the product has set up its log, only what the services say of themselves is worth reading
        LoggingSystem.get(TestApplication.class.getClassLoader()).beforeInitialize();
        try {
            var services = LocalServices.demo();
            SpringApplication.withHook(with(services), () -> Application.main(args));
            System.out.println(Welcome.to(services));
        } catch (LocalFailure failure) {
            System.err.printf("%n%s%n%n", failure.getMessage());
            System.exit(1);
        } catch (RuntimeException reported) {
            // the product has said why; its services must not outlive it
            System.exit(1);
        }
    }

    private static final String WORDS = "spring.messages.basename";

    private static SpringApplicationHook with(LocalServices services) {
        return product -> {
            product.addInitializers(services, context -> {
                var environment = context.getEnvironment();
                var files = environment.getRequiredProperty(WORDS, String[].class);
                environment
                        .getPropertySources()
                        .addFirst(new MapPropertySource("words as they are written", words(services.root(), files)));
            });
            product.addPrimarySources(List.of(
                    DemoLogins.class,
                    DemoData.class,
                    DemoParties.class,
                    DemoBusinesses.class,
                    DemoIdeas.class,
                    DemoReleases.class,
                    DemoOffice.class,
                    DemoTime.class,
                    DemoReload.class));
            return new SpringApplicationRunListener() {};
        };
    }

    /** From their sources, looked at again every second. */
    private static Map<String, Object> words(Path root, String... names) {
        var files = Stream.of(names)
                .map(name -> Stream.of("app", "forms")
                        .map(module -> root.resolve(module + "/src/main/resources/" + name))
                        .filter(file -> Files.exists(Path.of(file + ".properties")))
                        .findFirst()
                        .orElseThrow())
                .map(file -> "file:" + file)
                .collect(Collectors.joining(","));
        return Map.of(WORDS, files, "spring.messages.cache-duration", "1s");
    }
}
