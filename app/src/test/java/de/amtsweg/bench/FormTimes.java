package de.amtsweg.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.parsing.FormParser;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.texts.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/** How long large forms take, and beside them form-js in Node. */
class FormTimes {

    private static final int WARM_UP = 2_000;
    private static final int TIMES = 1_000;
    private static final int FORM_JS_TIMES = 100;
    private static final Path SAMPLE = Path.of("target/timing.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ITemplateEngine templates;
    private final Figures figures;

    FormTimes(ITemplateEngine templates, Figures figures) {
        this.templates = templates;
        this.figures = figures;
    }

    void measure() throws Exception {
        figures.say("Forms: %,d times each after %,d to warm up; answers differ each time", TIMES, WARM_UP);
        figures.table("Form", "Draw a step p50, ms", "p95, ms", "Page, kB", "Judge all p50, ms", "p95, ms");
        row("200 fields, 500 conditions, 10 steps", schema(200, 500, 10));
        row("200 fields, 500 conditions, 1 step", schema(200, 500, 1));
        for (int steps : new int[] {1, 2, 5, 10, 20}) {
            row("%d steps of 10 fields, 100 conditions".formatted(steps), schema(10 * steps, 100, steps));
        }
        formJs();
    }

    private void row(String name, Map<String, Object> schema) {
        var form = FormParser.parse(JSON.writeValueAsString(schema));
        var drawn = new ArrayList<Long>();
        var judged = new ArrayList<Long>();
        int size = 0;
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            var input = form.typed(answers(form, i));
            var step = form.pages().get(i % form.pages().size());
            long start = System.nanoTime();
            var view = FormView.of(form, step, input, Map.of(), List.of(), Map.of(), Texts.OF_THE_SCHEMA);
            var page = templates.process(
                    "forms/page",
                    Set.of("page"),
                    new Context(Locale.GERMAN, Map.of("form", view, "uploadLimit", 1_000, "files", "/")));
            long between = System.nanoTime();
            var check = Judge.check(form, input, Map.of());
            long end = System.nanoTime();
            assertThat(page).contains("name=\"f");
            assertThat(check.problems()).isNotEmpty();
            if (i >= WARM_UP) {
                drawn.add(between - start);
                judged.add(end - between);
                size += page.length();
            }
        }
        figures.row(
                name,
                Figures.percentile(drawn, 50),
                Figures.percentile(drawn, 95),
                size / TIMES / 1_000,
                Figures.percentile(judged, 50),
                Figures.percentile(judged, 95));
    }

    private void formJs() throws Exception {
        var schema = schema(200, 500, 1);
        var form = FormParser.parse(JSON.writeValueAsString(schema));
        Files.createDirectories(SAMPLE.getParent());
        Files.writeString(
                SAMPLE,
                JSON.writeValueAsString(Map.of(
                        "schema",
                        schema,
                        "data",
                        IntStream.range(0, FORM_JS_TIMES)
                                .mapToObj(i -> answers(form, i))
                                .toList())));
        var node = new ProcessBuilder("node", "../forms/src/test/web/timing.mjs", SAMPLE.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var told = new String(node.getInputStream().readAllBytes());
        assertThat(node.waitFor()).as(told).isZero();
        var result = JSON.readTree(told.substring(told.lastIndexOf("{\"times\"")));
        assertThat(result.path("found").asInt()).isPositive();
        var times = new ArrayList<Long>();
        result.path("times").forEach(time -> times.add((long) (time.asDouble() * 1e6)));
        var warm = times.subList(times.size() / 2, times.size());
        figures.say(
                "form-js in Node, the same form of one step: conditions and rules p50 %.2f ms, p95 %.2f ms (%d times, drawn"
                        + " before)",
                Figures.percentile(warm, 50), Figures.percentile(warm, 95), warm.size());
    }

    /** A third of the values shows what a condition hides. */
    private static Map<String, Object> answers(Form form, int round) {
        var answers = new LinkedHashMap<String, Object>();
        form.fields().forEach(field -> {
            int number = Integer.parseInt(field.key().substring(1));
            answers.put(field.key(), "v" + (number * 31 + round * 7) % 50);
        });
        answers.remove("f0");
        return answers;
    }

    private static Map<String, Object> schema(int fields, int conditions, int steps) {
        var pages = new ArrayList<Map<String, Object>>();
        int texts = Math.max(0, conditions - fields) / steps;
        int each = fields / steps;
        for (int step = 0; step < steps; step++) {
            var components = new ArrayList<Map<String, Object>>();
            for (int i = step * each; i < (step + 1) * each; i++) {
                components.add(field(i, fields, i > 0 && i < conditions));
            }
            for (int i = 0; i < texts; i++) {
                int read = (i * 3 + step) % fields;
                components.add(Map.of(
                        "type",
                        "text",
                        "id",
                        "t%d_%d".formatted(step, i),
                        "text",
                        "Hinweis " + i,
                        "conditional",
                        hide("=f%d != \"v%d\" or f%d = null".formatted(read, i % 50, (i + 11) % fields))));
            }
            pages.add(Map.of(
                    "type",
                    "group",
                    "id",
                    "g" + step,
                    "label",
                    "Schritt " + step,
                    "properties",
                    Map.of("page", "p" + step),
                    "components",
                    components));
        }
        return Map.of("type", "default", "id", "gross", "schemaVersion", 19, "components", pages);
    }

    private static Map<String, Object> field(int number, int fields, boolean conditional) {
        var field = new LinkedHashMap<String, Object>(Map.of(
                "type", "textfield",
                "id", "c" + number,
                "key", "f" + number,
                "label", "Feld " + number,
                "validate", Map.of("required", true, "maxLength", 2 + number % 30)));
        if (conditional) {
            field.put(
                    "conditional",
                    hide("=f%d = \"v3\" and f%d != \"v9\"".formatted((number + 7) % fields, (number + 13) % fields)));
        }
        return field;
    }

    private static Map<String, Object> hide(String condition) {
        return Map.of("hide", condition);
    }
}
