package de.amtsweg.forms.schema;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.expressions.Formula;
import de.amtsweg.forms.expressions.Template;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The same questions asked as often as people need it: form-js's {@code dynamiclist}. Its answers are a list of objects
 * under its path. What was typed into them is stored under keys such as {@code partner[0].name}, and the path itself stores
 * how many items there are.
 *
 * @param itemTitle what one item is called
 * @param least how many must be filled in
 * @param most how many there may be
 * @param first how many there are at the beginning
 * @param template the questions, as they are asked for each
 * @param items one for each that was typed; none before the form is unfolded
 */
public record Repeated(
        Place place,
        Template title,
        String itemTitle,
        int least,
        int most,
        int first,
        List<Component> template,
        List<Item> items)
        implements Component {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,3}");

    /**
     * One item of the list.
     *
     * @param key such as {@code partner[0]}
     * @param index from 0
     */
    public record Item(String key, int index, List<Component> components) {

        public Stream<Field> fields() {
            return components.stream().flatMap(Component::fields);
        }

        /** Where conditions look first. */
        public String scope() {
            return key + ".";
        }

        /** What was already there at the beginning does not count as filled in. */
        public boolean isBlank(Input input) {
            return fields().filter(field -> !field.isFixed()).allMatch(field -> {
                var typed = input.of(field.key());
                return typed.stream().allMatch(String::isBlank) || typed.equals(field.byDefault());
            });
        }
    }

    public String path() {
        return place.key();
    }

    /** Its heading as the schema has it. */
    public String label() {
        return title.text();
    }

    @Override
    public Stream<Field> fields() {
        return items.stream().flatMap(Item::fields);
    }

    @Override
    public Stream<Component> all() {
        return Stream.concat(
                Stream.of(this),
                items.stream().flatMap(item -> item.components().stream()).flatMap(Component::all));
    }

    @Override
    public Repeated within(String item) {
        return new Repeated(place.within(item), title, itemTitle, least, most, first, template, items);
    }

    @Override
    public Repeated unfolded(Input input) {
        return new Repeated(
                place,
                title,
                itemTitle,
                least,
                most,
                first,
                template,
                IntStream.range(0, count(input))
                        .mapToObj(index -> item(index, input))
                        .toList());
    }

    @Override
    public Stream<Formula> formulas() {
        return title.allFormulas();
    }

    private Item item(int index, Input input) {
        var key = key(path(), index);
        return new Item(
                key,
                index,
                template.stream()
                        .map(component -> component.within(key + ".").unfolded(input))
                        .toList());
    }

    /** How many items are shown. */
    public int count(Input input) {
        int typed = typedCount(input.of(path())).orElse(first);
        return Math.max(least, Math.min(typed, most));
    }

    /** What was sent as the number of items, if that is one. */
    public static Optional<Integer> typedCount(List<String> typed) {
        return typed.stream()
                .findFirst()
                .filter(text -> COUNT.matcher(text).matches())
                .map(Integer::valueOf);
    }

    public static String key(String path, int index) {
        return path + "[" + index + "]";
    }

    /** The input with one more item at its end, if one more is allowed. */
    public Input add(Input input) {
        int count = count(input);
        if (count >= most) {
            return input.with(path(), List.of(String.valueOf(most)));
        }
        var added = input.without(key(path(), count)).with(path(), List.of(String.valueOf(count + 1)));
        for (var field : item(count, added).fields().toList()) {
            if (!field.byDefault().isEmpty()) {
                added = added.with(field.key(), field.byDefault());
            }
        }
        return added;
    }

    /** The input without the item; the following ones move up. */
    public Input remove(Input input, int index) {
        int count = count(input);
        if (index < 0 || index >= count || count <= least) {
            return input;
        }
        var left = input.without(key(path(), index));
        for (int i = index + 1; i < count; i++) {
            left = left.moved(key(path(), i), key(path(), i - 1));
        }
        return left.with(path(), List.of(String.valueOf(count - 1)));
    }
}
