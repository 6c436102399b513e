package de.amtsweg.forms.differential;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form with answers.
 *
 * @param form its components; ids and labels are made of their keys where they have none
 * @param context values that the form reads and does not ask
 */
record Sample(
        @JsonProperty(required = true) String name,
        List<Map<String, Object>> form,
        Map<String, Object> answers,
        Map<String, Object> context) {

    private static final Path FOLDER = Path.of("src/test/resources/differential");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Sample> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList().stream().flatMap(Sample::of);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Sample> of(Path file) {
        try (var content = Files.newBufferedReader(file)) {
            List<?> samples = new Yaml().load(content);
            return samples.stream().map(sample -> JSON.convertValue(sample, Sample.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Map<String, Object> schema() {
        return Map.of(
                "type", "default", "id", "probe", "schemaVersion", 19, "components", named(form, new ArrayList<>()));
    }

    String json() {
        return JSON.writeValueAsString(schema());
    }

    /** What form-js is given, which makes no difference between answers and the rest. */
    Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        if (context != null) {
            data.putAll(context);
        }
        if (answers != null) {
            data.putAll(answers);
        }
        return data;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> named(List<Map<String, Object>> components, List<String> ids) {
        return components.stream()
                .map(component -> {
                    var named = new LinkedHashMap<>(component);
                    var id = "c" + ids.size();
                    ids.add(id);
                    named.putIfAbsent("id", id);
                    if (named.containsKey("key")) {
                        named.putIfAbsent("label", named.get("key"));
                    }
                    if (named.get("components") instanceof List<?> inside) {
                        named.put("components", named((List<Map<String, Object>>) inside, ids));
                    }
                    return (Map<String, Object>) named;
                })
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
