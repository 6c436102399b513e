package de.amtsweg;

import de.amtsweg.demo.DemoLogins;
import de.amtsweg.local.LocalServices;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole product with its real services. All of them share one product and one set of services, so a test
 * says in its data what is its own, and replaces no beans: a second product would want the same port.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = AmtswegTest.Services.class)
@Import({DemoLogins.class, Statements.class})
public @interface AmtswegTest {

    class Services implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext product) {
            LocalServices.test().initialize(product);
        }
    }
}
