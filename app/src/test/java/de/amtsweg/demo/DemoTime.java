package de.amtsweg.demo;

import de.amtsweg.local.LocalServices;
import de.amtsweg.local.LocalServices.TimeTravel;
import de.amtsweg.local.TravellingClock;
import de.amtsweg.processes.documents.Retention;
import de.amtsweg.processes.drafts.DraftExpiry;
import de.amtsweg.processes.engine.TimeMachine;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lets the demo travel in time, from its page of mails; it is back in the present after a restart. Found by nobody else: no annotation. */
public class DemoTime {

    @Bean
    @Primary
    TravellingClock travellingClock() {
        return new TravellingClock();
    }

    @Bean
    SmartInitializingSingleton timeTravel(
            LocalServices services, TravellingClock clock, DraftExpiry drafts, Retention retention) {
        var machine = new TimeMachine(clock);
        return () -> services.offer(new TimeTravel() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void travel(Duration time) {
                machine.travel(time);
                drafts.announce();
                drafts.sweep();
                retention.sweep();
            }
        });
    }
}
