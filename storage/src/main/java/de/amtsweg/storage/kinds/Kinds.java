package de.amtsweg.storage.kinds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All kinds of documents: those of {@code documents/kinds.yaml} that all procedures know, and those of each procedure. */
@Component
public class Kinds {

    private static final List<Kind> COMMON = declared();

    private final List<Example> commonExamples = examples("", "classpath*:documents/examples");
    private volatile Map<String, Declared> declared = Map.of();
    private volatile List<Example> examples = commonExamples;

    private record Declared(List<Kind> kinds, List<Example> examples) {}

    private static List<Kind> declared() {
        try {
            return KindsFile.read(
                    new ClassPathResource("documents/kinds.yaml").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** @param folder as a Spring resource, {@code file:} or {@code classpath*:}, with a folder for each kind */
    static List<Example> examples(String scope, String folder) {
        var examples = new ArrayList<Example>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(folder + "/*/*.txt")) {
                var path = file.getURL().getPath().split("/");
                examples.add(
                        Example.read(scope, path[path.length - 2], file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(examples);
    }

    /** Those that all procedures know. */
    public static List<Kind> common() {
        return COMMON;
    }

    /**
     * The kinds of a procedure, as its file declares them.
     *
     * @throws InvalidKinds when the file is malformed, or names a kind that all procedures know
     */
    public static List<Kind> read(String yaml) {
        var kinds = KindsFile.read(yaml);
        for (var kind : kinds) {
            if (COMMON.stream().anyMatch(known -> known.key().equals(kind.key()))) {
                throw new InvalidKinds("\"" + kind.key() + "\" is a kind that all procedures know");
            }
            if (kind.labels().isEmpty()) {
                throw new InvalidKinds("\"" + kind.key() + "\" has no label");
            }
        }
        return kinds;
    }

    /**
     * From now on these are the scope's own kinds.
     *
     * @param folder with examples of them, in a folder for each kind: {@code file:} or {@code classpath*:}
     */
    public synchronized void declare(String scope, List<Kind> kinds, String folder) {
        var keys = kinds.stream().map(Kind::key).toList();
        var now = new Declared(
                kinds,
                examples(scope, folder).stream()
                        .filter(example -> keys.contains(example.kind()))
                        .toList());
        if (!now.equals(declared.getOrDefault(scope, new Declared(List.of(), List.of())))) {
            var all = new TreeMap<>(declared);
            all.put(scope, now);
            declared = Map.copyOf(all);
            examples = Stream.concat(
                            commonExamples.stream(), all.values().stream().flatMap(of -> of.examples().stream()))
                    .toList();
        }
    }

    /** What documents of the scope can be: its own kinds, and the common ones. */
    public List<Kind> of(String scope) {
        var own = declared.get(scope);
        return own == null
                ? COMMON
                : Stream.concat(own.kinds().stream(), COMMON.stream()).toList();
    }

    public Optional<Kind> find(String scope, String key) {
        return of(scope).stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** What the name of a file suggests, until it has been read. */
    public String named(String scope, String name, String mediaType) {
        return of(scope).stream()
                .filter(kind -> kind.isHintedAt(name))
                .map(Kind::key)
                .findFirst()
                .orElse(mediaType.startsWith("image/") ? Kind.PHOTO : Kind.OTHER);
    }

    /** To learn from; the same list as long as nothing has been declared. */
    List<Example> examples() {
        return examples;
    }
}
