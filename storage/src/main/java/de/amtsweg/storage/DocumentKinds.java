package de.amtsweg.storage;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Sorts documents by the rules of {@code documents/kinds.yaml}; the first rule that fits wins. */
@Component
public class DocumentKinds {

    /** What no rule takes. */
    public static final String OTHER = "sonstiges";

    private final List<Rule> rules;

    private record Rule(String kind, Pattern field, Pattern name, Pattern type) {

        boolean fits(String field, String name, String mediaType) {
            return this.field.matcher(field).find()
                    && this.name.matcher(name).find()
                    && type.matcher(mediaType).find();
        }
    }

    DocumentKinds() throws IOException {
        try (var file = new ClassPathResource("documents/kinds.yaml").getInputStream()) {
            List<Map<String, String>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            rules = read.stream()
                    .map(rule -> new Rule(
                            rule.get("kind"),
                            pattern(rule.get("field")),
                            pattern(rule.get("name")),
                            pattern(rule.get("type"))))
                    .toList();
        }
    }

    /** All kinds, in the order of the file. */
    public List<String> all() {
        return Stream.concat(rules.stream().map(Rule::kind), Stream.of(OTHER))
                .distinct()
                .toList();
    }

    String of(String field, String name, String mediaType) {
        return rules.stream()
                .filter(rule -> rule.fits(field, name, mediaType))
                .map(Rule::kind)
                .findFirst()
                .orElse(OTHER);
    }

    private static Pattern pattern(@Nullable String regex) {
        return Pattern.compile(regex == null ? "" : regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
