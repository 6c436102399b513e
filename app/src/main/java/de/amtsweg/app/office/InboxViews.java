package de.amtsweg.app.office;

import de.amtsweg.processes.Office;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.SavedView;
import de.amtsweg.processes.tasks.SavedViews;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The views beside the list, each with how much is in it. */
@Component
class InboxViews {

    private static final List<String> STANDARD = List.of(
            "",
            "stand=meine",
            "stand=frei",
            "frist=ueberfaellig",
            "frist=heute",
            "stand=wiedervorlage",
            "stand=wartet");

    private final Inbox inbox;
    private final SavedViews saved;
    private final Offices offices;
    private final MessageSource messages;

    InboxViews(Inbox inbox, SavedViews saved, Offices offices, MessageSource messages) {
        this.inbox = inbox;
        this.saved = saved;
        this.offices = offices;
        this.messages = messages;
    }

    /**
     * A line of the side bar.
     *
     * @param count how many tasks; with a plus if there are at least so many
     * @param current whether the list shows just this
     * @param saved null for a view that everybody has
     * @param office name of the office that shares it; null for one's own
     */
    record View(
            String name,
            String url,
            String count,
            boolean current,
            @Nullable SavedView saved,
            @Nullable String office) {}

    List<View> of(Person person, Filter shown, Locale locale) {
        var kept = saved.of(person);
        var filters = Stream.concat(
                        STANDARD.stream().map(Filter::ofQuery), kept.stream().map(SavedView::filter))
                .toList();
        var counts = inbox.counts(person, filters);
        var views = new ArrayList<View>();
        for (int i = 0; i < filters.size(); i++) {
            var view = i < STANDARD.size() ? null : kept.get(i - STANDARD.size());
            var name = view == null
                    ? messages.getMessage(
                            "inbox.view."
                                    + (STANDARD.get(i).isEmpty()
                                            ? "alle"
                                            : STANDARD.get(i).split("=")[1]),
                            null,
                            locale)
                    : view.name();
            views.add(new View(
                    name,
                    address(filters.get(i)),
                    counted(counts.get(i)),
                    filters.get(i).with("sortierung", "").equals(shown.with("sortierung", "")),
                    view,
                    view == null || view.office() == null ? null : office(view.office(), locale)));
        }
        return views;
    }

    private String office(String key, Locale locale) {
        return offices.find(key).map(office -> name(office, locale)).orElse(key);
    }

    static String name(Office office, Locale locale) {
        return locale.getLanguage().equals("en") ? office.nameEn() : office.name();
    }

    private static String counted(int count) {
        return count < Inbox.MOST_COUNTED ? Integer.toString(count) : (Inbox.MOST_COUNTED - 1) + "+";
    }

    /** @param more further parameters: name, value, name, value … */
    static String address(Filter filter, String... more) {
        var address = UriComponentsBuilder.fromPath("/amt");
        filter.parameters().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        for (int i = 0; i < more.length; i += 2) {
            address.queryParam(more[i], "{" + more[i] + "}");
        }
        var values = new ArrayList<Object>(filter.parameters().values());
        for (int i = 1; i < more.length; i += 2) {
            values.add(more[i]);
        }
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
