package de.amtsweg.processes.engine;

import de.amtsweg.local.TravellingClock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Takes the platform and its engine, which has a clock of its own, to another time. */
public final class TimeMachine {

    private final TravellingClock clock;

    public TimeMachine(TravellingClock clock) {
        this.clock = clock;
    }

    public void travelTo(Instant moment) {
        clock.travelTo(moment);
        arrive();
    }

    public void travel(Duration time) {
        clock.travel(time);
        arrive();
    }

    public void goBack() {
        clock.goBack();
        ClockUtil.reset();
    }

    private void arrive() {
        ClockUtil.offset(clock.ahead().toMillis());
    }
}
