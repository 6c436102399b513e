package de.amtsweg.local;

import java.time.Duration;
import java.time.Instant;

/** What the demo's mail page can do with the product's clock. */
public interface TimeTravel {

    Instant now();

    /** @param time forward */
    void travel(Duration time);
}
