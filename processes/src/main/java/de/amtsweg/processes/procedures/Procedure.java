package de.amtsweg.processes.procedures;

import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.texts.Texts;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Language;
import de.amtsweg.processes.NotFound;
import de.amtsweg.storage.kinds.Kind;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a procedure, as read from its folder or from the engine's deployment of it.
 *
 * @param definition the engine's id of this version; empty when it was read from a folder only
 * @param documentation legal basis, from the BPMN
 * @param starter who may file: the BPMN's {@code camunda:candidateStarterGroups}
 * @param activities id to name of every node that a token can be on
 * @param ends ids of the end events where a case can end
 * @param waits ids of events, gateways and tasks where a case can wait for something that is nobody's task, and that have words
 * @param retention how long documents are kept after a case has ended: the BPMN's {@code camunda:historyTimeToLive}
 * @param kinds of documents that only this procedure knows
 * @param variables names that gateways, decisions and dates read: all that the engine learns about a case
 */
public record Procedure(
        String key,
        String definition,
        int version,
        String name,
        String documentation,
        String starter,
        String startForm,
        Map<String, Form> forms,
        Map<String, UserTask> tasks,
        Map<String, String> activities,
        Set<String> ends,
        Set<String> waits,
        Set<String> variables,
        boolean withdrawable,
        Period retention,
        Map<String, String> letters,
        List<Kind> kinds,
        Map<Locale, Map<String, String>> words,
        String bpmn) {

    /** The message that withdraws an application; a model that allows it catches it in an event subprocess. */
    public static final String WITHDRAWAL = "ruecknahme";

    /** Who may file: everybody, with an account or as a guest. */
    public static final String EVERYBODY = "alle";

    /** Who may file: everybody with an account. */
    public static final String CITIZENS = "buerger";

    /** For how many full years documents are kept. */
    public int yearsKept() {
        return (int) (retention.toTotalMonths() / 12 + retention.getDays() / 365);
    }

    public Form form() {
        return form(startForm);
    }

    /** Whether it is offered to the public; the office itself begins others. */
    public boolean isPublic() {
        return isForEverybody() || CITIZENS.equals(starter);
    }

    /** Whether people who begin such a case are citizens, and not the office. */
    public static boolean isCitizens(@Nullable String starter) {
        return EVERYBODY.equals(starter) || CITIZENS.equals(starter);
    }

    /** Whether it can be filed without an account. */
    public boolean isForEverybody() {
        return EVERYBODY.equals(starter);
    }

    /** Whether the office can ask applicants something after they have filed. */
    public boolean asksApplicant() {
        return tasks.values().stream().anyMatch(UserTask::isApplicants);
    }

    /** Whether one of these offices has a task in it. */
    public boolean isOfOneOf(Set<String> offices) {
        return tasks.values().stream().anyMatch(task -> !task.isApplicants() && offices.contains(task.office()));
    }

    public Form form(String id) {
        var form = forms.get(id);
        if (form == null) {
            throw new NotFound("no such form: " + id);
        }
        return form;
    }

    public UserTask task(String id) {
        return Optional.ofNullable(tasks.get(id)).orElseThrow(() -> new NotFound("no such task: " + id));
    }

    /** Its words in the language; German for a word without a translation. */
    public Texts texts(Locale locale) {
        var language = speaks(locale) ? Language.plainly(locale) : Locale.GERMAN;
        return new ProcedureTexts(
                language, words.getOrDefault(language, Map.of()), words.getOrDefault(Locale.GERMAN, Map.of()));
    }

    /** Whether it has words in the language; otherwise people read them in German. */
    public boolean speaks(Locale locale) {
        return words.containsKey(Language.plainly(locale));
    }

    /** The BPMN's name in German, the text {@code name} in other languages. */
    public String name(Locale locale) {
        return texts(locale).get("name", name);
    }

    public String text(String key, Locale locale) {
        return texts(locale).get(key, key);
    }

    /** The text with what a reader would see of the case for each {@code {{name}}}, nothing for unknown ones. */
    public String told(String key, Case filed, Locale locale) {
        return FilledText.of(
                text(key, locale),
                filed.data().values(),
                () -> CaseWords.of(this, filed, texts(locale).locale()));
    }

    /** The paragraphs under the key; none if the procedure has no such text. */
    public List<String> paragraphs(String key, Locale locale) {
        var text = texts(locale).find(key);
        return text == null
                ? List.of()
                : text.lines().filter(line -> !line.isBlank()).toList();
    }

    /**
     * A result as its reader sees it: money if the text {@code ergebnis.<name>.format} says so, else a date if it is one, else
     * as it is.
     */
    public String result(String name, Case filed, Locale locale) {
        var value = filed.data().ergebnisse().get(name);
        return Results.shown(value, text("ergebnis." + name + ".format", Locale.GERMAN), locale);
    }
}
