package de.amtsweg.app.web;

import de.amtsweg.app.incoming.FormRefused;
import de.amtsweg.app.incoming.StreamedForm;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.Input;
import de.amtsweg.forms.Problem;
import de.amtsweg.forms.Repeated;
import de.amtsweg.processes.Draft;
import de.amtsweg.processes.Drafts;
import de.amtsweg.processes.Person;
import de.amtsweg.storage.Arrival;
import de.amtsweg.storage.Document;
import de.amtsweg.storage.Documents;
import de.amtsweg.storage.Intake;
import de.amtsweg.storage.NotAccepted;
import de.amtsweg.storage.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what was sent from a page of a form into its draft: letter by letter, files and all, right or wrong. */
@Component
public class Filling {

    /** Parameter of a page that was opened to change one answer; it holds where to go afterwards. */
    public static final String RETURN = "zurueck";

    /** Names of controls that are ours and not the form's. */
    private static final Set<String> OWN = Set.of("_csrf", "_action", RETURN);

    /** Kept for the character that the database cannot keep; the form refuses both. */
    private static final char UNREADABLE = '\u0001';

    private final Drafts drafts;
    private final Documents documents;
    private final Intake intake;
    private final Uploads uploads;

    Filling(Drafts drafts, Documents documents, Intake intake, Uploads uploads) {
        this.drafts = drafts;
        this.documents = documents;
        this.intake = intake;
        this.uploads = uploads;
    }

    /** How long a page waits for the checks of its files; then it says that they are under way. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** A file of a request: stored, or else what is wrong with it. */
    private record Handed(
            String field,
            Optional<Document.Id> stored,
            @Nullable Problem problem) {}

    private record Sent(Map<String, List<String>> fields, List<Handed> files) {

        String action() {
            return fields.getOrDefault("_action", List.of("")).get(0);
        }

        Stream<Handed> of(Field field) {
            return files.stream().filter(file -> file.field().equals(field.key()));
        }

        List<Document.Id> stored() {
            return files.stream().flatMap(file -> file.stored().stream()).toList();
        }
    }

    /**
     * What has come of a request.
     *
     * @param action of the button; empty where the form was sent by the enter key of an old browser
     * @param wrong what was known to be wrong, and what is wrong with the files that were sent; what is wrong with the
     *     answers is found by the form's check
     * @param anchor where on the page to go on, such as at an item that was just added: {@code #} and an id, or nothing
     */
    public record Taken(String action, Input input, List<Problem> wrong, String anchor) {

        /** What the pressed button does, or else what the form does where no button was pressed. */
        public String action(String usually) {
            return action.isEmpty() ? usually : action;
        }

        /** Whether a file was refused that would have been an answer of this page. */
        public boolean filesRefused(Form.Page page) {
            return Problems.anyOfFiles(wrong, page);
        }
    }

    /**
     * What was sent is laid over the draft as it is when all of it has arrived: meanwhile others may have changed it, such
     * as the same page that keeps what is typed while a file is on its way.
     *
     * @throws FormRefused when it does not arrive whole; nothing is stored then
     * @throws UnknownField when the request has a field that the page has not; nothing is stored then
     */
    public Taken take(Form.Page page, Draft draft, Person person, HttpServletRequest request) throws FormRefused {
        return take(page, draft, List.of(draft.owner()), person, request);
    }

    /** @param together all whose files count together with those that come now */
    Taken take(Form.Page page, Draft draft, List<Document.Owner> together, Person person, HttpServletRequest request)
            throws FormRefused {
        var handed = new ArrayList<Handed>();
        boolean taken = false;
        try {
            receive(page, draft, together, request, handed);
            var sent = new Sent(typed(request), handed);
            var all = drafts.change(draft.id(), person, now -> take(page, now, person, sent));
            taken = true;
            intake.await(draft.owner(), sent.stored(), PATIENCE);
            return all;
        } finally {
            if (!taken) {
                handed.forEach(file -> file.stored().ifPresent(id -> documents.giveUp(draft.owner(), id)));
            }
        }
    }

    private Taken take(Form.Page page, Draft draft, Person person, Sent all) {
        var sent = all.fields();
        var before = counted(page, draft.input(), sent);
        var fields = fields(page.unfolded(before));
        var lists = page.unfolded(before).lists().map(Repeated::path).collect(Collectors.toSet());
        sent.keySet().stream()
                .filter(name -> !lists.contains(name))
                .forEach(name -> known(name, fields.get(name), false));
        all.files().forEach(file -> known(file.field(), fields.get(file.field()), true));

        var answers = answers(fields, sent);
        var problems = new ArrayList<Problem>();
        fields.values().stream()
                .filter(field -> field.isUpload() && !field.isFixed())
                .forEach(field -> {
                    var ids = new ArrayList<>(before.of(field.key()));
                    all.of(field).forEach(file -> add(field, file, draft, ids, problems));
                    answers.put(field.key(), ids);
                });
        remove(all.action(), draft, fields, answers);
        var action = ListAction.of(page.unfolded(before), all.action());
        var filled = before.with(answers);
        var input = action.apply(filled);
        giveUp(fields, filled, input, draft);
        var wrong = known(draft, all, answers, problems);
        drafts.save(draft.id(), person, input, wrong);
        return new Taken(all.action(), input, wrong, action.anchor(input));
    }

    /** What is known to be wrong, now that these files were sent: a file that was refused is forgiven when another comes. */
    private static List<Problem> known(
            Draft draft, Sent sent, Map<String, List<String>> answers, List<Problem> problems) {
        var known = new ArrayList<>(draft.wrong().stream()
                .filter(problem ->
                        sent.files().stream().noneMatch(file -> file.field().equals(problem.field())))
                .filter(problem -> !Problems.isOfFile(problem) || answers.containsKey(problem.field()))
                .toList());
        known.addAll(problems);
        return known;
    }

    private static Map<String, Field> fields(Form.Page page) {
        return page.fields()
                .collect(Collectors.toMap(Field::key, field -> field, (one, two) -> one, LinkedHashMap::new));
    }

    /** What was typed before, with as many items in each list as the request says; lists in lists come after those around them. */
    private static Input counted(Form.Page page, Input before, Map<String, List<String>> sent) {
        var input = before;
        var done = new HashSet<String>();
        for (var open = lists(page, input, sent, done); !open.isEmpty(); open = lists(page, input, sent, done)) {
            for (var list : open) {
                int count = Repeated.typedCount(sent.get(list.path()))
                        .filter(number -> number <= list.most())
                        .orElseThrow(() -> new UnknownField(list.path()));
                for (int gone = count; gone < list.most(); gone++) {
                    input = input.without(Repeated.key(list.path(), gone));
                }
                input = input.with(list.path(), List.of(String.valueOf(count)));
                done.add(list.path());
            }
        }
        return input;
    }

    private static List<Repeated> lists(Form.Page page, Input input, Map<String, List<String>> sent, Set<String> done) {
        return page.unfolded(input)
                .lists()
                .filter(list -> sent.containsKey(list.path()) && !done.contains(list.path()))
                .toList();
    }

    /** Files of an item that has gone go with it. */
    private void giveUp(Map<String, Field> fields, Input before, Input after, Draft draft) {
        var kept = after.values().values().stream().flatMap(List::stream).collect(Collectors.toSet());
        fields.values().stream()
                .filter(Field::isUpload)
                .flatMap(field -> before.of(field.key()).stream())
                .filter(id -> !kept.contains(id))
                .forEach(id -> documents.giveUp(draft.owner(), new Document.Id(UUID.fromString(id))));
    }

    /** What was sent before a login that had to come first: the page's own fields of it. */
    public Input resume(Form.Page page, Draft draft, Person person, Map<String, List<String>> sent) {
        return drafts.change(draft.id(), person, now -> resumed(page, now, person, sent));
    }

    private Input resumed(Form.Page page, Draft draft, Person person, Map<String, List<String>> sent) {
        var before = counted(page, draft.input(), sent);
        var fields = fields(page.unfolded(before));
        fields.keySet().retainAll(sent.keySet());
        var input = before.with(answers(fields, sent));
        drafts.save(draft.id(), person, input, draft.wrong());
        return input;
    }

    private static void known(String name, @Nullable Field field, boolean file) {
        if (field == null ? !OWN.contains(name) : field.isUpload() != file) {
            throw new UnknownField(name);
        }
    }

    /**
     * A choice is sent with an empty value beside it, so that "nothing chosen" is sent, too. Of a day with a time both
     * are kept, also where one is empty.
     */
    private static Map<String, List<String>> answers(Map<String, Field> fields, Map<String, List<String>> sent) {
        var answers = new HashMap<String, List<String>>();
        sent.forEach((name, values) -> {
            var field = fields.get(name);
            if (field != null && !field.isUpload() && !field.isFixed()) {
                boolean inOrder = field.type() == FieldType.DATETIME;
                answers.put(
                        name,
                        values.stream()
                                .filter(value -> inOrder || !value.isEmpty())
                                .map(value -> value.replace('\u0000', UNREADABLE))
                                .toList());
            }
        });
        return answers;
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var typed = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, Arrays.asList(values)));
        return typed;
    }

    /**
     * The draft without the files that the checks have refused since; each is a thing to be mended.
     *
     * @param form whose upload fields are meant
     */
    public Draft settled(Draft draft, Form form, Person person) {
        if (out(draft).isEmpty()) {
            return draft;
        }
        drafts.change(draft.id(), person, now -> withoutRefused(now, form, person));
        return drafts.get(draft.id(), person);
    }

    private List<Document> out(Draft draft) {
        return documents.of(draft.owner()).stream().filter(Document::isOut).toList();
    }

    private Input withoutRefused(Draft draft, Form form, Person person) {
        var fields = form.pages().stream()
                .flatMap(page -> fields(page.unfolded(draft.input())).values().stream())
                .filter(Field::isUpload)
                .collect(Collectors.toMap(Field::key, field -> field, (one, two) -> one));
        var answers = new HashMap<String, List<String>>();
        var wrong = new ArrayList<>(draft.wrong());
        for (var document : out(draft)) {
            var field = fields.get(document.field());
            if (field != null) {
                var kept = new ArrayList<>(
                        answers.getOrDefault(field.key(), draft.input().of(field.key())));
                kept.remove(document.id().toString());
                answers.put(field.key(), kept);
                wrong.add(uploads.problem(field, document));
            }
            documents.giveUp(draft.owner(), document.id());
        }
        var input = draft.input().with(answers);
        drafts.save(draft.id(), person, input, wrong);
        return input;
    }

    /** Stores the files of a request as they come, before the rest of it is known. */
    private void receive(
            Form.Page page, Draft draft, List<Document.Owner> together, HttpServletRequest request, List<Handed> handed)
            throws FormRefused {
        var form = StreamedForm.in(request);
        if (form.isPresent()) {
            form.get().files((name, fileName, content) -> {
                var field = fields(page.unfolded(counted(page, draft.input(), typed(request))))
                        .get(name);
                known(name, field, true);
                handed.add(store(Objects.requireNonNull(field), fileName, content, draft, together));
            });
        }
    }

    private Handed store(Field field, String name, InputStream content, Draft draft, List<Document.Owner> together)
            throws IOException {
        try {
            var arrival = new Arrival(
                    draft.owner(), together, draft.procedure(), field.key(), field.accept(), field.kinds(), name);
            return new Handed(
                    field.key(), Optional.of(intake.receive(arrival, content).id()), null);
        } catch (NotAccepted refused) {
            return new Handed(field.key(), Optional.empty(), uploads.problem(field, refused));
        } catch (StoreUnavailable unavailable) {
            return new Handed(field.key(), Optional.empty(), Uploads.unavailable(field, name));
        }
    }

    private void add(Field field, Handed file, Draft draft, List<String> ids, List<Problem> problems) {
        file.stored().ifPresent(id -> {
            if (!field.multiple()) {
                ids.forEach(old -> documents.giveUp(draft.owner(), new Document.Id(UUID.fromString(old))));
                ids.clear();
            }
            ids.add(id.toString());
        });
        Optional.ofNullable(file.problem()).ifPresent(problems::add);
    }

    /** The button beside an uploaded file sends {@code remove:<field>:<document>}. */
    private void remove(String button, Draft draft, Map<String, Field> fields, Map<String, List<String>> answers) {
        var action = button.split(":");
        if (action.length == 3 && action[0].equals("remove") && fields.containsKey(action[1])) {
            var ids = new ArrayList<>(answers.getOrDefault(action[1], List.of()));
            if (ids.remove(action[2])) {
                documents.giveUp(draft.owner(), new Document.Id(UUID.fromString(action[2])));
            }
            answers.put(action[1], ids);
        }
    }
}
