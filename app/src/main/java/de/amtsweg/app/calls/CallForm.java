package de.amtsweg.app.calls;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.notes.NewNote;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A telephone call as it was typed, with what is wrong with it.
 *
 * @param id of the note that it will become
 * @param asked what cases were looked for with: mostly the caller's name
 * @param caller who has called, if that is somebody else than whom was looked for
 * @param chosen id of a case, {@link #NONE} for no case, or empty
 * @param office key of the office that keeps a call without a case
 * @param action of the button
 */
record CallForm(
        UUID id,
        String asked,
        String caller,
        String text,
        String chosen,
        String office,
        String action,
        Set<Problem> problems) {

    static final String NONE = "ohne";

    private static final int LONGEST = 200;

    enum Problem {
        TEXT_MISSING,
        TEXT_TOO_LONG,
        CALLER_MISSING,
        CALLER_TOO_LONG,
        CASE_MISSING,
        CASE_FULL
    }

    static CallForm asking(String asked) {
        return new CallForm(UUID.randomUUID(), cut(asked), "", "", "", "", "", Set.of());
    }

    static CallForm of(HttpServletRequest request) {
        return of((String name) -> request.getParameter(name));
    }

    static CallForm of(Map<String, List<String>> sent) {
        return of((String name) -> sent.getOrDefault(name, List.of("")).get(0));
    }

    private static CallForm of(Function<String, @Nullable String> parameters) {
        Function<String, String> typed =
                name -> Optional.ofNullable(parameters.apply(name)).orElse("");
        return new CallForm(
                NewNote.id(typed.apply("nummer")),
                cut(typed.apply("q")),
                typed.apply("anrufer"),
                typed.apply("text"),
                typed.apply("vorgang"),
                typed.apply("amt"),
                typed.apply("_action"),
                Set.of());
    }

    private static String cut(String typed) {
        var plain = typed.replace("\0", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    boolean isSaved() {
        return action.equals("speichern");
    }

    Optional<Case.Id> filed() {
        return id(chosen);
    }

    static Optional<Case.Id> id(String chosen) {
        try {
            return Optional.of(Case.Id.of(chosen));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /**
     * The same with its problems, its caller, and its office.
     *
     * @param filed the chosen case, if the person may see it
     */
    CallForm checked(@Nullable Case filed, Person person) {
        var one = with(
                who(filed),
                person.offices().contains(office)
                        ? office
                        : person.offices().stream().sorted().findFirst().orElse(""),
                Set.of());
        var found = EnumSet.noneOf(Problem.class);
        one.note().problems().forEach(problem -> found.add(Problem.valueOf(problem.name())));
        if (filed == null && !chosen.equals(NONE)) {
            found.add(Problem.CASE_MISSING);
            if (caller.isBlank()) {
                // a case will say who it is
                found.remove(Problem.CALLER_MISSING);
            }
        }
        return found.isEmpty() ? one : with(caller, one.office, found);
    }

    CallForm full() {
        return with(caller, office, Set.of(Problem.CASE_FULL));
    }

    /** Whoever is looked for calls, unless somebody else is named; a reference or a date of birth is nobody's name. */
    private String who(@Nullable Case filed) {
        if (!caller.isBlank()) {
            return caller;
        }
        if (filed != null && isPartOf(filed.applicantName())) {
            return filed.applicantName();
        }
        boolean isName = !asked.isBlank() && asked.chars().noneMatch(Character::isDigit);
        return isName ? asked : filed == null ? "" : filed.applicantName();
    }

    /** Whether what was typed is only a part of this name. */
    private boolean isPartOf(String name) {
        var all = name.toLowerCase(Locale.GERMAN);
        var typed = asked.strip().toLowerCase(Locale.GERMAN);
        return typed.length() < all.length()
                && Arrays.stream(typed.split("\\s+")).allMatch(all::contains);
    }

    private CallForm with(String caller, String office, Set<Problem> problems) {
        return new CallForm(id, asked, caller, text, chosen, office, action, problems);
    }

    NewNote note() {
        return NewNote.ofCall(id, caller, text);
    }

    /**
     * What is wrong with a field.
     *
     * @param field TEXT, CALLER or CASE
     * @return the key of the message; null if nothing is
     */
    public @Nullable String problem(String field) {
        return problems.stream()
                .map(Problem::name)
                .filter(name -> name.startsWith(field))
                .findFirst()
                .map(name -> "note.problem." + name)
                .orElse(null);
    }

    public int longest() {
        return NewNote.LONGEST;
    }
}
