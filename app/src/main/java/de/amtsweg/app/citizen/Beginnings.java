package de.amtsweg.app.citizen;

import de.amtsweg.app.cookies.Seal;
import de.amtsweg.app.filling.Filling;
import de.amtsweg.app.security.Guests;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.procedures.Prefill;
import de.amtsweg.processes.procedures.Procedure;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Applications that somebody looks at and has not begun. Their pages send to an address with an id of ours and its seal:
 * the first thing sent there begins the draft, and two things sent at once go into the same draft. The seal is
 * valid only for the person it was shown to: a stranger's link begins nothing of theirs.
 */
@Component
class Beginnings {

    private static final String PURPOSE = "begin";

    private final Procedures procedures;
    private final Drafts drafts;
    private final Cases cases;
    private final Seal seal;
    private final Guests guests;

    Beginnings(Procedures procedures, Drafts drafts, Cases cases, Seal seal, Guests guests) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.cases = cases;
        this.seal = seal;
        this.guests = guests;
    }

    Draft blank(Procedure procedure, Person person, Locale locale) {
        return blank(new Draft.Id(UUID.randomUUID()), procedure, person, locale);
    }

    private Draft blank(Draft.Id id, Procedure procedure, Person person, Locale locale) {
        return drafts.blank(id, procedure, person, Prefill.of(procedure.form(), person), locale);
    }

    /** What the address of a page needs so that the draft can be begun there, by the person it was shown to. */
    String query(Draft blank) {
        return "?%s=%s"
                .formatted(Filling.BEGIN, seal.mark(PURPOSE, told(blank.procedure(), blank.id(), blank.person())));
    }

    /** Whether this is the first thing sent of an application, according to the request. */
    static boolean isMeant(HttpServletRequest request) {
        return request.getParameter(Filling.BEGIN) != null;
    }

    /**
     * The blank application that was shown to this person, or to the browser's guest who has logged in since; empty if
     * it has already been begun or filed, or was shown to somebody else.
     *
     * @param pending what was sent before a required login
     */
    Optional<Draft> shown(
            HttpServletRequest request,
            Optional<Map<String, List<String>>> pending,
            String key,
            Draft.Id id,
            Person person,
            Locale locale) {
        var mark = mark(request, pending);
        if (mark == null
                || !isOf(person, mark, key, id, request)
                || drafts.forPlatform(id).isPresent()
                || cases.exists(new Case.Id(id.value()))) {
            return Optional.empty();
        }
        return Optional.of(blank(id, procedures.offered(key), person, locale));
    }

    private boolean isOf(Person person, String mark, String key, Draft.Id id, HttpServletRequest request) {
        return seal.fits(PURPOSE, told(key, id, person.id()), mark)
                || guests.ofBrowser(request)
                        .filter(guest -> seal.fits(PURPOSE, told(key, id, guest.id()), mark))
                        .isPresent();
    }

    private static @Nullable String mark(HttpServletRequest request, Optional<Map<String, List<String>>> pending) {
        var sent = request.getParameter(Filling.BEGIN);
        return sent != null
                ? sent
                : pending.map(answers -> answers.get(Filling.BEGIN))
                        .map(all -> all.get(0))
                        .orElse(null);
    }

    private static String told(String key, Draft.Id id, String person) {
        return key + " " + id + " " + person;
    }
}
