package de.amtsweg.forms.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Our forms and form-js's own viewer, in Node, make the same of the same form and answers. */
class FormJsTest {

    private static final Path FOLDER = Path.of("src/test/web");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    @SuppressWarnings("unchecked")
    void showsObjectsAndSendsAsFormJsDoes(@TempDir Path folder) throws Exception {
        var all = Sample.all().toList();
        var judged = judged(all, folder);
        var rules = new TreeMap<String, Integer>();
        var types = new HashSet<String>();
        int sent = 0;
        var softly = new SoftAssertions();
        for (int i = 0; i < all.size(); i++) {
            var sample = all.get(i);
            var theirs = Judgement.theirs((Map<String, Object>) judged.get(i));
            softly.assertThat(Judgement.ours(sample).withoutWrongAnswers())
                    .as(sample.name())
                    .isEqualTo(theirs.withoutWrongAnswers());
            theirs.errors().values().forEach(rule -> rules.merge(rule, 1, Integer::sum));
            types(sample.form(), types);
            sent += theirs.answers().equals(Map.of()) ? 0 : 1;
        }
        softly.assertAll();
        assertThat(all).hasSizeGreaterThanOrEqualTo(80);
        assertThat(sent).isGreaterThanOrEqualTo(60);
        assertThat(rules)
                .containsKeys(
                        "required",
                        "min",
                        "max",
                        "minLength",
                        "maxLength",
                        "pattern",
                        "email",
                        "phone",
                        "decimalDigits",
                        "increment");
        assertThat(types).hasSize(21);
    }

    private static List<?> judged(List<Sample> samples, Path folder) throws Exception {
        var asked = folder.resolve("samples.json");
        var told = folder.resolve("judgements.json");
        Files.writeString(
                asked,
                JSON.writeValueAsString(samples.stream()
                        .map(sample -> Map.of("schema", sample.schema(), "data", sample.data()))
                        .toList()));
        var node = new ProcessBuilder("node", "viewer.mjs", asked.toString(), told.toString())
                .directory(FOLDER.toFile())
                .inheritIO()
                .start();
        assertThat(node.waitFor()).isZero();
        return JSON.readValue(Files.readString(told), List.class);
    }

    @SuppressWarnings("unchecked")
    private static void types(Iterable<Map<String, Object>> components, HashSet<String> types) {
        for (var component : components) {
            types.add(component.get("type").toString());
            if (component.get("components") instanceof Iterable<?> inside) {
                types((Iterable<Map<String, Object>>) inside, types);
            }
        }
    }
}
