package de.amtsweg.app.operations;

import de.amtsweg.processes.operations.Incidents;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many jobs wait for an operator, as the metric {@code amtsweg.incidents}: worth an alarm above 0. */
@Component
class IncidentMetric implements MeterBinder {

    private final Incidents incidents;

    IncidentMetric(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("amtsweg.incidents", incidents, Incidents::count)
                .description("Failed jobs that wait for an operator")
                .register(registry);
    }
}
