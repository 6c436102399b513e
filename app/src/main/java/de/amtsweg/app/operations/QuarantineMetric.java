package de.amtsweg.app.operations;

import de.amtsweg.storage.quarantine.Quarantine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * How long the oldest file has been waiting for its checks, as {@code amtsweg.quarantine.age}; many minutes are worth an
 * alarm.
 */
@Component
class QuarantineMetric implements MeterBinder {

    private final Quarantine quarantine;
    private final InstantSource clock;

    QuarantineMetric(Quarantine quarantine, InstantSource clock) {
        this.quarantine = quarantine;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("amtsweg.quarantine.age", this, QuarantineMetric::seconds)
                .baseUnit("seconds")
                .description("Age of the oldest file in quarantine")
                .register(registry);
        Gauge.builder("amtsweg.virus.finds", quarantine, found -> found.finds().size())
                .description("Finds of the virus scanner in the last 90 days")
                .register(registry);
    }

    private double seconds() {
        var oldest = quarantine.waiting().oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }
}
