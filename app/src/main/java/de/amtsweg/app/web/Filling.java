package de.amtsweg.app.web;

import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.Input;
import de.amtsweg.forms.Problem;
import de.amtsweg.forms.Repeated;
import de.amtsweg.processes.Draft;
import de.amtsweg.processes.Drafts;
import de.amtsweg.processes.Person;
import de.amtsweg.storage.Document;
import de.amtsweg.storage.Documents;
import de.amtsweg.storage.NotAccepted;
import de.amtsweg.storage.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

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

    Filling(Drafts drafts, Documents documents) {
        this.drafts = drafts;
        this.documents = documents;
    }

    /**
     * What has come of a request.
     *
     * @param wrong what was known to be wrong, and what is wrong with the files that were sent; what is wrong with the
     *     answers is found by the form's check
     * @param anchor where on the page to go on, such as at an item that was just added: {@code #} and an id, or nothing
     */
    public record Taken(Input input, List<Problem> wrong, String anchor) {

        /** Whether a file was refused that would have been an answer of this page. */
        public boolean filesRefused(Form.Page page) {
            return Problems.anyOfFiles(wrong, page);
        }
    }

    /**
     * @throws UnknownField when the request has a field that the page has not; nothing is stored then
     */
    public Taken take(Form.Page page, Draft draft, Person person, HttpServletRequest request) {
        var files = request instanceof MultipartHttpServletRequest multipart
                ? multipart.getMultiFileMap()
                : Map.<String, List<MultipartFile>>of();
        var sent = typed(request);
        var before = counted(page, draft.input(), sent);
        var fields = fields(page.unfolded(before));
        var lists = page.unfolded(before).lists().map(Repeated::path).collect(Collectors.toSet());
        sent.keySet().stream()
                .filter(name -> !lists.contains(name))
                .forEach(name -> known(name, fields.get(name), false));
        files.keySet().forEach(name -> known(name, fields.get(name), true));

        var answers = answers(fields, sent);
        var problems = new ArrayList<Problem>();
        fields.values().stream()
                .filter(field -> field.isUpload() && !field.isFixed())
                .forEach(field -> {
                    var ids = new ArrayList<>(before.of(field.key()));
                    for (var file : files.getOrDefault(field.key(), List.of())) {
                        if (!"".equals(file.getOriginalFilename()) || !file.isEmpty()) {
                            store(field, file, draft, ids, problems);
                        }
                    }
                    answers.put(field.key(), ids);
                });
        remove(request, draft, fields, answers);
        var action = ListAction.of(page.unfolded(before), request);
        var filled = before.with(answers);
        var input = action.apply(filled);
        giveUp(fields, filled, input, draft);
        var wrong = known(draft, files, answers, problems);
        drafts.save(draft.id(), person, input, wrong);
        return new Taken(input, wrong, action.anchor(input));
    }

    /** What is known to be wrong, now that these files were sent: a file that was refused is forgiven when another comes. */
    private static List<Problem> known(
            Draft draft,
            Map<String, List<MultipartFile>> files,
            Map<String, List<String>> answers,
            List<Problem> problems) {
        var known = new ArrayList<>(draft.wrong().stream()
                .filter(problem ->
                        files.getOrDefault(problem.field(), List.of()).stream().allMatch(MultipartFile::isEmpty))
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

    private void store(Field field, MultipartFile file, Draft draft, List<String> ids, List<Problem> problems) {
        var name = String.valueOf(file.getOriginalFilename());
        if (file.isEmpty()) {
            problems.add(problem(field, "empty", name));
            return;
        }
        try (var content = file.getInputStream()) {
            var stored = documents.store(draft.owner(), field.key(), field.kinds(), name, file.getSize(), content);
            if (!field.multiple()) {
                ids.forEach(old -> documents.giveUp(draft.owner(), new Document.Id(UUID.fromString(old))));
                ids.clear();
            }
            ids.add(stored.id().toString());
        } catch (NotAccepted notAccepted) {
            problems.add(problem(field, "type", notAccepted.name(), "PDF, JPG, PNG, WebP, HEIC, TIFF, ODT, TXT"));
        } catch (StoreUnavailable unavailable) {
            problems.add(problem(field, "unavailable", name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Problem problem(Field field, String what, Object... arguments) {
        return new Problem(field.key(), "forms.problem.upload." + what, List.of(arguments));
    }

    /** The button beside an uploaded file sends {@code remove:<field>:<document>}. */
    private void remove(
            HttpServletRequest request, Draft draft, Map<String, Field> fields, Map<String, List<String>> answers) {
        var action = String.valueOf(request.getParameter("_action")).split(":");
        if (action.length == 3 && action[0].equals("remove") && fields.containsKey(action[1])) {
            var ids = new ArrayList<>(answers.getOrDefault(action[1], List.of()));
            if (ids.remove(action[2])) {
                documents.giveUp(draft.owner(), new Document.Id(UUID.fromString(action[2])));
            }
            answers.put(action[1], ids);
        }
    }
}
