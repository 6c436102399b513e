package de.amtsweg.processes.steps;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The steps that models may name. Steps need the engine, and the engine and the lint need the steps: so this is empty
 * until all beans exist, and is filled before the first procedure is deployed.
 */
@Component
public class Steps {

    private volatile Map<String, Step> byName = Map.of();

    public Collection<Step> all() {
        return byName.values();
    }

    public Optional<Step> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private void are(List<Step> steps) {
        var named = new TreeMap<String, Step>();
        for (var step : steps) {
            if (named.put(step.name(), step) != null) {
                throw new IllegalStateException("two steps are named " + step.name());
            }
        }
        byName = named;
    }

    @Configuration(proxyBeanMethods = false)
    static class Filling {

        @Bean
        SmartInitializingSingleton fillSteps(Steps registry, List<Step> steps) {
            return () -> registry.are(steps);
        }
    }
}
