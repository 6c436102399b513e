package de.amtsweg.app.citizen;

import de.amtsweg.app.filling.RefusedFiles;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.DraftExpiry;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.procedures.Procedure;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all pages of a draft have in common. */
@Component
class DraftPages {

    static final String REVIEW = "pruefen";

    private final Procedures procedures;
    private final Drafts drafts;
    private final DraftExpiry expiry;
    private final Cases cases;
    private final RefusedFiles refused;

    DraftPages(Procedures procedures, Drafts drafts, DraftExpiry expiry, Cases cases, RefusedFiles refused) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.expiry = expiry;
        this.cases = cases;
        this.refused = refused;
    }

    /**
     * A draft to continue.
     *
     * @param step from 1; where the person continues
     */
    record Line(String name, String address, Instant changed, Instant expires, int step, int steps) {}

    Line line(Draft draft, Locale locale) {
        var procedure = procedures.get(draft.procedure());
        var steps = Steps.of(procedure.form(), draft.input());
        return new Line(
                procedure.name(locale),
                "/verfahren/%s/antrag/%s".formatted(draft.procedure(), draft.id()),
                draft.changed(),
                expiry.expires(draft),
                steps.unfinished() + 1,
                steps.pages().size() + 1);
    }

    /**
     * A draft as it is shown: what the checks have refused is out of it.
     *
     * @throws DraftGone when the person has no such draft of this procedure
     */
    Draft draft(String key, Draft.Id id, Person person) {
        return refused.settled(application(key, id, person), procedures.get(key).form(), person);
    }

    /** A draft as it is. */
    Draft application(String key, Draft.Id id, Person person) {
        return drafts.find(id, person)
                .filter(found -> found.procedure().equals(key) && found.task() == null)
                .orElseThrow(() -> new DraftGone(key, id));
    }

    /** Whether the person had this draft until it was sent, or continued on another device. */
    boolean wasOf(Draft.Id id, Person person) {
        return isSentBy(id, person) || drafts.isContinuedElsewhere(id, person);
    }

    boolean isSentBy(Draft.Id id, Person person) {
        return cases.find(new Case.Id(id.value()))
                .filter(filed -> person.id().equals(filed.person()))
                .isPresent();
    }

    void show(Procedure procedure, Draft draft, Locale locale, Model model) {
        model.addAttribute("procedure", procedure);
        model.addAttribute("name", procedure.name(locale));
        model.addAttribute("spoken", spoken(procedure, locale));
        model.addAttribute("draft", draft);
        model.addAttribute("address", address(draft, ""));
        model.addAttribute("expires", expiry.expires(draft));
        model.addAttribute(
                "change",
                procedures.change(draft.procedure(), draft.definition(), locale).orElse(null));
    }

    /** The language of the procedure's words if it is not the page's. */
    static @Nullable String spoken(Procedure procedure, Locale locale) {
        return procedure.speaks(locale) ? null : Locale.GERMAN.toLanguageTag();
    }

    static String address(Draft draft, String page) {
        return "/verfahren/%s/antrag/%s/%s".formatted(draft.procedure(), draft.id(), page);
    }
}
