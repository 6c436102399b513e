package de.amtsweg.app.lists;

import de.amtsweg.app.AppSettings;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.settings.StaffSetting;
import de.amtsweg.processes.settings.StaffSettings;
import de.amtsweg.processes.tasks.Filter;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What stands between the filters and the list: what is new, and what can be done with the list as a whole. */
@Component
public class ListTools {

    private final AppSettings.Inbox settings;
    private final StaffSettings preferences;
    private final InstantSource clock;

    ListTools(AppSettings settings, StaffSettings preferences, InstantSource clock) {
        this.settings = settings.inbox();
        this.preferences = preferences;
        this.clock = clock;
    }

    /**
     * @param list address of the list's beginning
     * @param csv address of the list as a file, like {@code ods}
     * @param news address that says what is newer than the page
     * @param every seconds after which it is asked; zero for never
     * @param at when the list is read
     */
    public record Tools(
            String list, String csv, String ods, String news, long every, Instant at, StaffSetting setting) {}

    /** To be asked before the list is read: what comes in between is shown and told, and not missed. */
    public Tools of(Filter filter, Person person) {
        var now = clock.instant();
        return new Tools(
                "/amt?" + filter.query(),
                "/amt/liste.csv?" + filter.query(),
                "/amt/liste.ods?" + filter.query(),
                NewsController.address(filter, now),
                settings.news().toSeconds(),
                now,
                preferences.of(person.id()));
    }
}
