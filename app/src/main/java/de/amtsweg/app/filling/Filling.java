package de.amtsweg.app.filling;

import de.amtsweg.app.incoming.FormRefused;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.drafts.Turns;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Documents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes what was sent from a page of a form into its draft: letter by letter, files and all, right or wrong. */
@Component
public class Filling {

    /** Parameter of a page that was opened to change one answer; it holds where to go afterwards. */
    public static final String RETURN = "zurueck";

    /** Parameter of the address of a task: the list from which somebody came. */
    public static final String LIST = "_liste";

    /** Parameter of a page of an application of which nothing has been sent yet. */
    public static final String BEGIN = "beginn";

    /** Parameter of a file that was chosen together with one sent before; scripts send them one after the other. */
    static final String FURTHER = "_further";

    /** What the button that hides what was said about refused files sends, followed by the field. */
    private static final String FORGET = "forget:";

    /** What the button that removes an item of a list sends, after which others have its place. */
    private static final String DROP = "drop:";

    /** Buttons that keep somebody on the page; any other leaves it, having seen what it says. */
    private static final Pattern STAYS = Pattern.compile("save|refresh|[a-z]+:.*");

    /** Parameter with the field of each refusal that the page shows. */
    static final String TOLD = "_told";

    /** Parameter with the {@link de.amtsweg.processes.drafts.Turn} of what a script has sent, or has seen being sent. */
    static final String TURN = "_turn";

    private final Drafts drafts;
    private final Turns turns;
    private final Documents documents;
    private final Reception reception;

    Filling(Drafts drafts, Turns turns, Documents documents, Reception reception) {
        this.drafts = drafts;
        this.turns = turns;
        this.documents = documents;
        this.reception = reception;
    }

    /**
     * The outcome of a request.
     *
     * @param action of the button; empty if the enter key of an old browser sent the form
     * @param anchor where on the page to continue, such as at an item that was just added: {@code #} and an id, or nothing
     * @param overtaken what was typed and not stored, since somebody has changed the page elsewhere; null for nearly all
     */
    public record Taken(
            String action,
            Input input,
            String anchor,
            @Nullable Overtaken overtaken) {

        /** What the pressed button does, or what the form does if no button was pressed. */
        public String action(String usually) {
            return action.isEmpty() ? usually : action;
        }

        /**
         * Goes on with what was stored. Where it was overtaken, the page is shown with what was typed, or the script that
         * would have saved it is told.
         */
        public Object answer(HttpServletResponse response, Supplier<Object> goOn, Function<Overtaken, Object> page) {
            if (overtaken == null) {
                return goOn.get();
            }
            if (action.equals("save")) {
                return ResponseEntity.status(HttpStatus.CONFLICT).build();
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.apply(overtaken);
        }
    }

    /**
     * Merges what was sent into the draft as it is when everything has arrived: it may have been changed meanwhile, such
     * as by the same page, which saves what is typed while a file is on its way. If it arrives after something newer from the
     * same page, files and buttons count, but what was typed does not. If another page has changed what this one shows,
     * its files count, and what was typed is handed back.
     *
     * @throws FormRefused when it does not arrive completely; then nothing is stored
     * @throws UnknownField when the request has a field that the page does not have; then nothing is stored
     */
    public Taken take(Form.Page page, Draft draft, Person person, HttpServletRequest request) throws FormRefused {
        return take(page, draft, List.of(draft.owner()), person, request);
    }

    /** @param together all whose files count together with those that come now */
    Taken take(Form.Page page, Draft draft, List<Document.Owner> together, Person person, HttpServletRequest request)
            throws FormRefused {
        var handed = new ArrayList<HandedIn>();
        boolean taken = false;
        try {
            reception.receive(page, draft, together, request, handed::add);
            var typed = Typed.in(request);
            var all = drafts.change(draft.id(), person, now -> inTurn(page, now, person, typed, handed));
            taken = true;
            reception.await(draft, handed);
            return all;
        } finally {
            if (!taken) {
                handed.forEach(file -> file.stored().ifPresent(id -> documents.giveUp(draft.owner(), id)));
            }
        }
    }

    private Taken inTurn(Form.Page page, Draft draft, Person person, Typed typed, List<HandedIn> handed) {
        if (isOverwriting(page, draft, typed)) {
            var input = handed.isEmpty()
                    ? draft.input()
                    : take(page, draft, person, Typed.NOTHING, handed).input();
            return new Taken(typed.action(), input, "", new Overtaken(typed.on(page, input)));
        }
        boolean inTurn = turns.isInTurn(draft.id(), page.key(), typed.turn(), typed.load());
        return take(page, draft, person, inTurn ? typed : typed.actionOnly(), handed);
    }

    /** Whether this would replace answers that the page has neither shown nor sent. */
    private boolean isOverwriting(Form.Page page, Draft draft, Typed typed) {
        var seen = typed.seen();
        return seen.isPresent()
                && !seen.get().fits(page, draft.input())
                && !Seen.of(page, typed.on(page, draft.input())).fits(page, draft.input())
                && !turns.isLastFrom(draft.id(), page.key(), seen.get().load());
    }

    private Taken take(Form.Page page, Draft draft, Person person, Typed typed, List<HandedIn> handed) {
        var before = typed.counted(page, draft.input());
        var unfolded = page.unfolded(before);
        var fields = PageFields.of(unfolded);
        typed.check(unfolded, fields);
        handed.forEach(file -> fields.upload(file.field()));

        var answers = typed.answers(fields);
        fields.uploads()
                .filter(field -> !field.isFixed())
                .forEach(field -> answers.put(field.key(), files(field, before, handed, draft)));
        remove(typed.action(), draft, fields, answers);
        var action = ListAction.of(unfolded, typed.action());
        var filled = before.with(answers);
        var input = action.apply(filled);
        giveUp(fields, filled, input, draft);
        drafts.save(draft.id(), person, input, wrong(draft, unfolded, fields, typed, handed));
        return new Taken(typed.action(), input, action.anchor(input), null);
    }

    /** The documents of a field with those just sent; if it takes only one, it is the last. */
    private List<String> files(Field field, Input before, List<HandedIn> handed, Draft draft) {
        var ids = new ArrayList<>(before.of(field.key()));
        handed.stream()
                .filter(file -> file.field().equals(field.key()))
                .flatMap(file -> file.stored().stream())
                .forEach(id -> {
                    if (!field.multiple()) {
                        ids.forEach(old -> giveUp(draft, old));
                        ids.clear();
                    }
                    ids.add(id.toString());
                });
        return ids;
    }

    /** What is known to be wrong, now that this was sent; a refused file is reported once and then forgotten. */
    private static List<Problem> wrong(
            Draft draft, Form.Page unfolded, PageFields fields, Typed typed, List<HandedIn> handed) {
        return Stream.concat(
                        draft.wrong().stream()
                                .filter(problem -> !problem.concernsFile()
                                        || isElsewhere(problem, unfolded, fields)
                                        || isStillTold(problem, draft, fields, typed, handed)),
                        handed.stream().map(HandedIn::problem).filter(Objects::nonNull))
                .toList();
    }

    /** Whether it is about a field of another page, and not about one of an item that was removed. */
    private static boolean isElsewhere(Problem problem, Form.Page unfolded, PageFields fields) {
        return fields.get(problem.field()) == null
                && unfolded.lists().noneMatch(list -> problem.field().startsWith(list.path() + "["));
    }

    /** Until the person goes on from a page that showed it, hides it, or then chooses other files. */
    private static boolean isStillTold(
            Problem problem, Draft draft, PageFields fields, Typed typed, List<HandedIn> handed) {
        var field = fields.get(problem.field());
        if (field == null) {
            return false;
        }
        // nobody goes on without a file there, and this says why
        boolean missed = field.rules().required().isAlways()
                && draft.input().of(field.key()).isEmpty();
        var chosen = handed.stream()
                .filter(file -> file.field().equals(problem.field()))
                .toList();
        // what the page has not shown yet may be about a file chosen just before, which these do not replace
        boolean chosenAnew = !chosen.isEmpty() && !typed.isFurther() && typed.isTold(problem.field());
        boolean replaced = !field.multiple()
                && chosen.stream().anyMatch(file -> file.stored().isPresent());
        boolean moved = typed.action().startsWith(DROP) && problem.field().contains("[");
        return !moved
                && (missed || STAYS.matcher(typed.action()).matches() || !typed.isTold(problem.field()))
                && !typed.action().equals(FORGET + problem.field())
                && !chosenAnew
                && !replaced;
    }

    /** Files of a removed item are removed with it. */
    private void giveUp(PageFields fields, Input before, Input after, Draft draft) {
        var kept = after.values().values().stream().flatMap(List::stream).collect(Collectors.toSet());
        fields.uploads()
                .flatMap(field -> before.of(field.key()).stream())
                .filter(id -> !kept.contains(id))
                .forEach(id -> giveUp(draft, id));
    }

    private void giveUp(Draft draft, String id) {
        documents.giveUp(draft.owner(), new Document.Id(UUID.fromString(id)));
    }

    /** What was typed on a page whose draft is not there any more; nothing is stored. */
    public static Input typed(Form.Page page, HttpServletRequest request) {
        return Typed.in(request).on(page, Input.EMPTY);
    }

    /**
     * Takes what was sent before a required login, limited to the page's own fields.
     *
     * @return what was not stored, since somebody has changed the page elsewhere meanwhile
     */
    public Optional<Overtaken> resume(Form.Page page, Draft draft, Person person, Map<String, List<String>> sent) {
        return drafts.change(draft.id(), person, now -> resumed(page, now, person, new Typed(sent)));
    }

    private Optional<Overtaken> resumed(Form.Page page, Draft draft, Person person, Typed sent) {
        var input = sent.on(page, draft.input());
        if (isOverwriting(page, draft, sent)) {
            return Optional.of(new Overtaken(input));
        }
        turns.isInTurn(draft.id(), page.key(), Optional.empty(), sent.load());
        drafts.save(draft.id(), person, input, draft.wrong());
        return Optional.empty();
    }

    /** The button beside an uploaded file sends {@code remove:<field>:<document>}. */
    private void remove(String button, Draft draft, PageFields fields, Map<String, List<String>> answers) {
        var action = button.split(":");
        if (action.length == 3 && action[0].equals("remove") && fields.get(action[1]) != null) {
            var ids = new ArrayList<>(answers.getOrDefault(action[1], List.of()));
            if (ids.remove(action[2])) {
                giveUp(draft, action[2]);
            }
            answers.put(action[1], ids);
        }
    }
}
