package de.amtsweg.app.mail;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.City;
import de.amtsweg.processes.deadlines.WorkingDays;
import de.amtsweg.processes.outbox.Outbox;
import de.amtsweg.processes.settings.StaffSettings;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides when it is time for the digest, and who gets one. */
@Component
class MorningDigest {

    /** A platform that was down in the morning sends none in the afternoon. */
    private static final Duration MORNING = Duration.ofHours(4);

    private final City city;
    private final WorkingDays workingDays;
    private final StaffSettings settings;
    private final Outbox outbox;
    private final InstantSource clock;

    MorningDigest(City city, WorkingDays workingDays, StaffSettings settings, Outbox outbox, InstantSource clock) {
        this.city = city;
        this.workingDays = workingDays;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** May be asked at any time, and as often as one likes: each day has one digest. */
    @Transactional
    void send() {
        var now = clock.instant().atZone(CityTime.ZONE);
        var late = Duration.between(city.digest(), now.toLocalTime());
        if (workingDays.isOne(now.toLocalDate()) && !late.isNegative() && late.compareTo(MORNING) < 0) {
            settings.digestsOf(now.toLocalDate())
                    .forEach(person -> outbox.enqueue(
                            DigestMail.TASK,
                            new DigestMail.Wanted(person, now.toLocalDate().toString())));
        }
    }
}
