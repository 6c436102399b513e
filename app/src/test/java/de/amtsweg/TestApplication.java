package de.amtsweg;

import de.amtsweg.demo.DemoBusinesses;
import de.amtsweg.demo.DemoData;
import de.amtsweg.demo.DemoIdeas;
import de.amtsweg.demo.DemoLogins;
import de.amtsweg.demo.DemoParties;
import de.amtsweg.demo.DemoReleases;
import de.amtsweg.local.LocalFailure;
import de.amtsweg.local.LocalServices;
import de.amtsweg.local.Welcome;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationHook;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.logging.LoggingSystem;

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

    private static SpringApplicationHook with(LocalServices services) {
        return product -> {
            product.addInitializers(services);
            product.addPrimarySources(List.of(
                    DemoLogins.class,
                    DemoData.class,
                    DemoParties.class,
                    DemoBusinesses.class,
                    DemoIdeas.class,
                    DemoReleases.class));
            return new SpringApplicationRunListener() {};
        };
    }
}
