package de.amtsweg.faults;

import de.amtsweg.Application;
import de.amtsweg.local.LocalServices;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One more node of the product, beside the one that all tests share. */
record Node(ConfigurableApplicationContext context) implements AutoCloseable {

    /** @param settings beside those of the local services, or instead of them */
    static Node start(Map<String, Object> settings) {
        var all = new TreeMap<>(Map.<String, Object>of("server.port", "0", "management.server.port", "0"));
        all.putAll(settings);
        var product = new SpringApplication(Application.class);
        // one JVM has one log, and two that set it up at once take it away from each other
        product.setListeners(product.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        product.addInitializers(context -> {
            var sources = context.getEnvironment().getPropertySources();
            sources.addFirst(LocalServices.test().source());
            sources.addFirst(new MapPropertySource("node", all));
        });
        return new Node(product.run());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
