package de.amtsweg.app.web;

import de.amtsweg.app.filling.Uploads;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.procedures.Procedure;
import de.amtsweg.storage.documents.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A case in words: what its pages show, for citizens and for offices. */
@Component
public class CaseView {

    private final Procedures procedures;
    private final Cases cases;
    private final Dates dates;
    private final Uploads files;

    CaseView(Procedures procedures, Cases cases, Dates dates, Uploads files) {
        this.procedures = procedures;
        this.cases = cases;
        this.dates = dates;
        this.files = files;
    }

    /**
     * A line of a list of cases.
     *
     * @param status the procedure's words for every place where the case is
     * @param kind of the badge: info while it is worked on, warning when the applicant must act, ended at its end, or
     *     success where the texts call its place one ({@code status.<id>.art=erfolg}), be it an end, or a permit that waits
     *     to expire
     */
    public record Line(Case filed, String name, String status, String kind) {}

    /** A value that a rule or a step found. */
    public record Result(String label, String value) {}

    /** What a later task added. */
    public record Addition(String title, String by, Instant at, FormView.Summary summary) {}

    public Line line(Case filed, Locale locale) {
        var procedure = procedures.of(filed);
        return new Line(filed, procedure.name(locale), status(procedure, filed, locale), kind(procedure, filed));
    }

    private static String status(Procedure procedure, Case filed, Locale locale) {
        return filed.states().stream()
                .map(state -> procedure.told("status." + state, filed, locale))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String kind(Procedure procedure, Case filed) {
        if (filed.states().stream().allMatch(state -> isSuccess(procedure, state))) {
            return "success";
        }
        if (!filed.isOpen()) {
            return "ended";
        }
        return filed.states().stream().map(procedure.tasks()::get).anyMatch(task -> task != null && task.isApplicants())
                ? "warning"
                : "info";
    }

    private static boolean isSuccess(Procedure procedure, String state) {
        return "erfolg".equals(procedure.text("status." + state + ".art", Locale.GERMAN));
    }

    /**
     * The application's answers as they were when it was sent, with a note at those that have changed since.
     *
     * @param all whether changes by the office are noted, too
     */
    public List<FormView.Summary> application(Case filed, Locale locale, boolean all) {
        return changes(filed, locale, all).application();
    }

    private List<FormView.Summary> application(Case filed, Locale locale) {
        var procedure = procedures.of(filed);
        var form = procedure.form();
        return FormView.summaries(
                form,
                form.typed(filed.data().antrag()),
                filed.data().antrag(),
                uploads(filed),
                procedure.texts(locale));
    }

    /**
     * What the tasks added, oldest first, with a note at answers that were different before.
     *
     * @param all false leaves out what the office wrote for itself
     */
    public List<Addition> additions(Case filed, Locale locale, boolean all) {
        return changes(filed, locale, all).additions();
    }

    private Changes changes(Case filed, Locale locale, boolean all) {
        return new Changes(application(filed, locale), added(filed, locale, all), moment -> dates.day(moment, locale));
    }

    private List<Addition> added(Case filed, Locale locale, boolean all) {
        var procedure = procedures.of(filed);
        var additions = new ArrayList<Addition>();
        for (var entry : filed.data().schritte()) {
            var task = procedure.task(entry.task());
            if (all || task.isApplicants()) {
                var form = procedure.form(task.form());
                FormView.summaries(
                                form,
                                form.typed(entry.answers()),
                                filed.data().values(),
                                uploads(filed),
                                procedure.texts(locale))
                        .forEach(summary -> additions.add(
                                new Addition(task.name(), entry.by(), Instant.parse(entry.at()), summary)));
            }
        }
        return additions;
    }

    public List<Result> results(Case filed, Locale locale) {
        var procedure = procedures.of(filed);
        return filed.data().ergebnisse().keySet().stream()
                .map(name ->
                        new Result(procedure.text("ergebnis." + name, locale), procedure.result(name, filed, locale)))
                .toList();
    }

    public Map<String, FormView.Upload> uploads(Case filed) {
        return files.of(cases.documents(filed));
    }

    /** Notices of the office. */
    public List<Document> notices(Case filed) {
        return cases.documents(filed).stream()
                .filter(document -> document.field().isEmpty())
                .toList();
    }

    /** What was handed in. */
    public List<Document> handedIn(Case filed) {
        return cases.documents(filed).stream()
                .filter(document -> !document.field().isEmpty())
                .toList();
    }
}
