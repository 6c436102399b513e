package de.amtsweg.app.filling;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.schema.Repeated;
import de.amtsweg.processes.drafts.Draft;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page showed when it was loaded. It is sent back with the answers, so that nobody overwrites or files what they
 * have never seen, such as the changes made in another tab.
 *
 * @param load this load of the page; what it has sent itself, it knows
 * @param answers a digest of the answers shown
 */
public record Seen(String load, String answers) {

    /** Name of the control. */
    public static final String PARAMETER = "_seen";

    private static final Pattern FORMAT = Pattern.compile("([0-9a-f]{12})-([0-9a-f]{16})");

    private static final int LENGTH = 16;

    /** A page of a form. Files are not compared: a page adds and removes single ones, and overwrites none. */
    public static Seen of(Form.Page page, Input input) {
        return new Seen(newLoad(), digest(page, input));
    }

    /** All of an application, as the form of this version asks for it. */
    public static Seen of(Draft draft, String definition) {
        return new Seen(newLoad(), digest(draft, definition));
    }

    /** @return empty if the text is none of ours */
    public static Optional<Seen> of(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(FORMAT::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> new Seen(matcher.group(1), matcher.group(2)));
    }

    public boolean fits(Form.Page page, Input input) {
        return answers.equals(digest(page, input));
    }

    public boolean fits(Draft draft, String definition) {
        return answers.equals(digest(draft, definition));
    }

    @Override
    public String toString() {
        return load + "-" + answers;
    }

    private static String newLoad() {
        return UUID.randomUUID().toString().substring(24);
    }

    private static String digest(Form.Page page, Input input) {
        var unfolded = page.unfolded(input);
        var keys = Stream.concat(
                unfolded.fields().filter(field -> !field.isUpload()).map(Field::key),
                unfolded.lists().map(Repeated::path));
        return digest(input, keys.toList(), "");
    }

    private static String digest(Draft draft, String definition) {
        return digest(draft.input(), draft.input().values().keySet(), definition);
    }

    private static String digest(Input input, Collection<String> keys, String more) {
        var sha = sha();
        new TreeSet<>(keys).forEach(key -> update(sha, key, input.of(key)));
        sha.update(more.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha.digest()).substring(0, LENGTH);
    }

    /** An answer that was never given is like an empty one. */
    private static void update(MessageDigest sha, String key, List<String> values) {
        if (values.stream().anyMatch(value -> !value.isEmpty())) {
            for (var part : Stream.concat(Stream.of(key), values.stream()).toList()) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
        }
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
