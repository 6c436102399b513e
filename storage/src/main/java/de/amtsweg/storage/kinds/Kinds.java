package de.amtsweg.storage.kinds;

import java.io.IOException;
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

    private final List<Kind> common;
    private final List<Example> commonExamples;
    private volatile Map<String, Declared> declared = Map.of();
    private volatile List<Example> examples;

    private record Declared(List<Kind> kinds, List<Example> examples) {}

    Kinds() throws IOException {
        common = KindsFile.read(
                new ClassPathResource("documents/kinds.yaml").getContentAsString(StandardCharsets.UTF_8));
        commonExamples = examples("", "documents/examples");
        examples = commonExamples;
    }

    /** The examples that lie in a folder of the class path, a folder a kind. */
    public static List<Example> examples(String scope, String folder) throws IOException {
        var examples = new ArrayList<Example>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*/*.txt")) {
            var path = file.getURL().getPath().split("/");
            examples.add(Example.read(scope, path[path.length - 2], file.getContentAsString(StandardCharsets.UTF_8)));
        }
        return List.copyOf(examples);
    }

    /** @throws InvalidKinds when the file is not as it should be, or names a kind that all procedures know */
    public List<Kind> read(String yaml) {
        var kinds = KindsFile.read(yaml);
        for (var kind : kinds) {
            if (isCommon(kind.key())) {
                throw new InvalidKinds("\"" + kind.key() + "\" is a kind that all procedures know");
            }
            if (kind.labels().isEmpty()) {
                throw new InvalidKinds("\"" + kind.key() + "\" has no label");
            }
        }
        return kinds;
    }

    private boolean isCommon(String key) {
        return common.stream().anyMatch(kind -> kind.key().equals(key));
    }

    /** From now on these are the scope's own kinds. */
    public synchronized void declare(String scope, List<Kind> kinds, List<Example> examples) {
        var now = new Declared(kinds, examples);
        if (!now.equals(declared.getOrDefault(scope, new Declared(List.of(), List.of())))) {
            var all = new TreeMap<>(declared);
            all.put(scope, now);
            declared = Map.copyOf(all);
            this.examples = Stream.concat(
                            commonExamples.stream(), all.values().stream().flatMap(of -> of.examples().stream()))
                    .toList();
        }
    }

    /** What documents of the scope can be: its own kinds, and those that all know. */
    public List<Kind> of(String scope) {
        var own = declared.get(scope);
        return own == null
                ? common
                : Stream.concat(own.kinds().stream(), common.stream()).toList();
    }

    public Optional<Kind> find(String scope, String key) {
        return of(scope).stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** What the name of a file says, as long as nobody has looked into it. */
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
