package de.amtsweg.app.filling;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.schema.FieldType;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.schema.Repeated;
import de.amtsweg.processes.drafts.Turn;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a request contains apart from files: the values of each control by its name. */
record Typed(Map<String, List<String>> values) {

    static final Typed NOTHING = new Typed(Map.of());

    private static final String ACTION = "_action";

    /** What the form has sent; what its address says, such as the list that somebody came from, is no answer. */
    static Typed in(HttpServletRequest request) {
        var address = inAddress(request.getQueryString());
        var values = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, all) -> {
            // those of the address come first
            int own = address.getOrDefault(name, 0L).intValue();
            if (own < all.length) {
                values.put(name, Arrays.asList(all).subList(own, all.length));
            }
        });
        return new Typed(values);
    }

    private static Map<String, Long> inAddress(@Nullable String query) {
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(part -> URLDecoder.decode(part.split("=", 2)[0], StandardCharsets.UTF_8))
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    String action() {
        return values.getOrDefault(ACTION, List.of("")).get(0);
    }

    /** The button that was pressed, and nothing that was typed. */
    Typed actionOnly() {
        var only = new HashMap<String, List<String>>();
        only.put(ACTION, List.of(action()));
        if (isFurther()) {
            only.put(Filling.FURTHER, List.of(""));
        }
        return new Typed(only);
    }

    /** Whether its file was chosen together with one sent before. */
    boolean isFurther() {
        return values.containsKey(Filling.FURTHER);
    }

    /** Whether the page showed that a file was refused for this field. */
    boolean isTold(String field) {
        return values.getOrDefault(Filling.TOLD, List.of()).contains(field);
    }

    Optional<Turn> turn() {
        return Turn.of(values.getOrDefault(Filling.TURN, List.of("")).get(0));
    }

    Optional<Seen> seen() {
        return Seen.of(values.getOrDefault(Seen.PARAMETER, List.of("")).get(0));
    }

    /** The load of the page that sent this; empty if it does not say. */
    String load() {
        return seen().map(Seen::load).orElse("");
    }

    /** The answers with those typed; fields that were not sent stay as they are. */
    Input on(Form.Page page, Input before) {
        var counted = counted(page, before);
        return counted.with(answers(PageFields.of(page.unfolded(counted))));
    }

    /**
     * The previous answers, with as many items in each list as the request says; nested lists come after those that contain
     * them.
     *
     * @throws UnknownField when it says more of them than the list may have
     */
    Input counted(Form.Page page, Input before) {
        var input = before;
        var done = new HashSet<String>();
        for (var open = lists(page, input, done); !open.isEmpty(); open = lists(page, input, done)) {
            for (var list : open) {
                int count = Repeated.typedCount(values.get(list.path()))
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

    private List<Repeated> lists(Form.Page page, Input input, Set<String> done) {
        return page.unfolded(input)
                .lists()
                .filter(list -> values.containsKey(list.path()) && !done.contains(list.path()))
                .toList();
    }

    /**
     * @param page unfolded, as its fields
     * @throws UnknownField when there is a control that the page does not have
     */
    void check(Form.Page page, PageFields fields) {
        var lists = page.lists().map(Repeated::path).collect(Collectors.toSet());
        values.keySet().stream().filter(name -> !lists.contains(name)).forEach(fields::checkTyped);
    }

    /**
     * A choice is sent with an extra empty value, so that "nothing chosen" is sent, too. For a day with a time both
     * are kept, even if one is empty.
     */
    Map<String, List<String>> answers(PageFields fields) {
        var answers = new HashMap<String, List<String>>();
        values.forEach((name, all) -> {
            var field = fields.get(name);
            if (field != null && !field.isUpload() && !field.isFixed()) {
                boolean inOrder = field.type() == FieldType.DATETIME;
                answers.put(
                        name,
                        field.kept(all.stream()
                                .filter(value -> inOrder || !value.isEmpty())
                                .toList()));
            }
        });
        return answers;
    }
}
