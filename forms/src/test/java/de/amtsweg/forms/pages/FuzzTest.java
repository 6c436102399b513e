package de.amtsweg.forms.pages;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.parsing.FormParser;
import de.amtsweg.forms.parsing.InvalidForm;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.texts.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Whatever is typed, into whatever form: no exception, and nothing on the page that was not meant to be there. */
class FuzzTest {

    /** The same every time, so that a build fails for what was changed; another one, and more tries, look for more. */
    private static final String SEED = "20261122";

    private static final Pattern TAG = Pattern.compile("<\\s*(?:script|iframe|x-)|\\son[a-z]+\\s*=|javascript:");

    @Property(tries = 400, seed = SEED, shrinking = ShrinkingMode.OFF)
    void readsWhateverIsTyped(@ForAll("forms") Form form, @ForAll("inputs") Input input) {
        var check = Judge.check(form, input, Map.of("liste", List.of("a", "b")));
        var again = Judge.check(form, form.typed(check.answers()), Map.of("liste", List.of("a", "b")));
        if (check.passed()) {
            assertThat(again.answers()).isEqualTo(check.answers());
        }
        Letter.shown(form, check.answers(), Texts.OF_THE_SCHEMA);
    }

    @Property(tries = 250, seed = SEED, shrinking = ShrinkingMode.OFF)
    void drawsWhateverIsTyped(@ForAll("forms") Form form, @ForAll("inputs") Input input) {
        var context =
                Map.<String, Object>of("liste", List.of("<script>alert(1)</script>", "b"), "f0", "<x-y onload=1>");
        var problems = Judge.check(form, input, context).problems();
        var page = Page.of(
                FormView.of(form, form.pages().get(0), input, context, problems, Map.of(), Texts.OF_THE_SCHEMA));
        assertThat(TAG.matcher(withoutTexts(page)).find()).as(page).isFalse();
        FormView.summaries(form, input, context, Map.of(), Texts.OF_THE_SCHEMA);
    }

    /** What stands between tags and in quotes is escaped; it is taken away, so that only marks are left. */
    private static String withoutTexts(String page) {
        return page.replaceAll("\"[^\"]*\"", "\"\"").replaceAll(">[^<]*<", "><");
    }

    @Property(tries = 300, seed = SEED, shrinking = ShrinkingMode.OFF)
    void readsWhateverIsSaidToBeAForm(@ForAll("components") String components) {
        try {
            FormParser.parse("{\"id\":\"f\",\"components\":[%s]}".formatted(components));
        } catch (InvalidForm refused) {
            assertThat(refused.reason()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<Form> forms() {
        return component(0, true).list().ofMinSize(1).ofMaxSize(6).map(all -> {
            var json = new StringBuilder();
            for (int i = 0; i < all.size(); i++) {
                json.append(i == 0 ? "" : ",").append(all.get(i).replace("§", "f" + i));
            }
            return FormParser.parse("{\"id\":\"f\",\"components\":[%s]}".formatted(json));
        });
    }

    @Provide
    Arbitrary<String> components() {
        return component(0, false).list().ofMaxSize(3).map(all -> String.join(",", all));
    }

    @Provide
    Arbitrary<Input> inputs() {
        var keys = Arbitraries.of(
                "f0", "f1", "f2", "f0[0].i", "f1[0].i", "f0[1].i", "f1[1].i", "f2[0].i", "f3", "f4", "f5", "g.f0",
                "g.f1");
        return Arbitraries.maps(keys, typed().list().ofMaxSize(3)).ofMaxSize(10).map(Input::new);
    }

    private static Arbitrary<String> typed() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.strings().ofMaxLength(40)),
                Tuple.of(
                        3,
                        Arbitraries.of(
                                "",
                                " ",
                                "a",
                                "b",
                                "true",
                                "1",
                                "2",
                                "999",
                                "-1",
                                "1e9",
                                "1.234,50",
                                "31.12.2026",
                                "24:00",
                                "14:30",
                                "<script>alert(1)</script>",
                                "\" onfocus=\"alert(1)",
                                "javascript:alert(1)",
                                "{{f0}}",
                                "=1+1",
                                "\u0000",
                                "0b0bd5b0-0000-4000-8000-000000000001",
                                "DE89370400440532013000",
                                "+49",
                                "a@b.de",
                                "x".repeat(11_000))),
                Tuple.of(1, Arbitraries.strings().numeric().ofMaxLength(40)));
    }

    /** @param valid with nothing that a form is refused for */
    private static Arbitrary<String> component(int depth, boolean valid) {
        var types = new ArrayList<>(List.of(
                "textfield",
                "textarea",
                "number",
                "datetime",
                "checkbox",
                "radio",
                "select",
                "checklist",
                "taglist",
                "filepicker",
                "text",
                "html",
                "image",
                "table",
                "documentPreview",
                "separator",
                "spacer",
                "button",
                "expression"));
        if (depth < 2) {
            types.addAll(List.of("group", "dynamiclist"));
        }
        if (!valid) {
            types.addAll(List.of("iframe", "", "unbekannt"));
        }
        return Combinators.combine(
                        Arbitraries.of(types),
                        Arbitraries.of("date", "time", "datetime"),
                        words(valid),
                        rules(valid),
                        Arbitraries.of("", "iban", "bic", "phone", "email", "postalCode", "taxId", "licencePlate"))
                .flatAs((type, subtype, words, rules, format) -> (depth < 2
                                ? component(depth + 1, valid)
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(2)
                                : Arbitraries.just(List.<String>of()))
                        .map(inner -> json(type, subtype, words, rules, format, inner)));
    }

    private static String json(
            String type, String subtype, String words, String rules, String format, List<String> inner) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("type", "\"" + type + "\"");
        boolean container = type.equals("group") || type.equals("dynamiclist");
        if (type.equals("dynamiclist")) {
            parts.put("path", "\"§\"");
        }
        if (!container) {
            parts.put("key", "\"§\"");
        }
        if (type.equals("datetime")) {
            parts.put("subtype", "\"" + subtype + "\"");
        }
        parts.put("expression", "\"=liste\"");
        parts.put("source", "\"/a.png\"");
        parts.put("dataSource", "\"=liste\"");
        parts.put("columns", "[{\"key\":\"a\",\"label\":\"A\"}]");
        parts.put("values", "[{\"value\":\"a\",\"label\":\"A\"},{\"value\":2,\"label\":\"<b>\"}]");
        parts.put(type.equals("html") ? "content" : type.equals("text") ? "text" : "label", words);
        parts.put("validate", rules);
        if ((type.equals("textfield") || type.equals("textarea")) && !format.isEmpty()) {
            parts.put("properties", "{\"format\":\"" + format + "\"}");
        }
        if (container) {
            var question = "{\"type\":\"textfield\",\"key\":\"%s\",\"label\":\"I\"}";
            var all = new ArrayList<String>();
            for (int i = 0; i < inner.size(); i++) {
                all.add(inner.get(i).replace("§", type.equals("group") ? "§x" + i : "i" + i));
            }
            all.add(question.formatted(type.equals("group") ? "§i" : "i"));
            parts.put("components", "[" + String.join(",", all) + "]");
        }
        var json = new StringBuilder("{");
        parts.forEach((name, value) -> json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(value));
        return json.append('}').toString();
    }

    private static Arbitrary<String> words(boolean valid) {
        var harmless = Arbitraries.of(
                "\"Frage\"",
                "\"{{f0}}\"",
                "\"**{{liste}}** {{#if f1 = \\\"a\\\"}}ja{{/if}}\"",
                "\"{{#loop liste}}- {{this}}\\n{{/loop}}\"");
        return valid
                ? harmless
                : Arbitraries.oneOf(
                        harmless,
                        Arbitraries.of(
                                "null",
                                "7",
                                "[]",
                                "\"<script>\"",
                                "\"{{\"",
                                "\"{{#if\"",
                                "\"{{#loop x}}\"",
                                "\"=\"",
                                "\"=1 +\""));
    }

    private static Arbitrary<String> rules(boolean valid) {
        var harmless = Arbitraries.of(
                "{}",
                "{\"required\":true}",
                "{\"minLength\":2,\"maxLength\":5}",
                "{\"min\":\"=f1\",\"max\":3}",
                "{\"pattern\":\"^(a|b)+$\"}",
                "{\"maxLength\":\"=f0\",\"required\":\"=f0 = null\"}");
        return valid
                ? harmless
                : Arbitraries.oneOf(
                        harmless,
                        Arbitraries.of("7", "null", "{\"min\":\"viel\"}", "{\"pattern\":\"(\"}", "{\"max\":\"=(\"}"));
    }
}
