package de.amtsweg.forms.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts with values in them. */
class TemplateTest {

    private static final Map<String, Object> VALUES = Map.of(
            "name", "Ada", "leer", "", "null", 0, "nein", false, "hunde", List.of("Rex", "Bo"), "x", Map.of("y", 7));

    @Test
    void fillsTemplatesWithConditionsAndLoops() throws Exception {
        var template = Template.of(
                "Für {{name}}:\n{{#loop hunde}}\n- {{rasse}} von {{parent.name}}{{#if alter > 9}} (alt){{/if}}\n{{/loop}}\n{{#if name = \"Bo\"}}nie{{/if}}");
        var scope = Scope.of(Map.of(
                "name",
                "Ada",
                "hunde",
                List.of(Map.of("rasse", "Pudel", "alter", 10), Map.of("rasse", "Mops", "alter", 2))));
        assertThat(template.in(scope)).isEqualTo("Für Ada:\n- Pudel von Ada (alt)\n- Mops von Ada\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Guten Tag, {{ name }}!                    | Guten Tag, Ada!
                    {{fehlt}}-                                | -
                    {{}}a{{ }}{{name}}                        | aAda
                    = name + "s"                              | Adas
                    {{ {a: {b: name}}.a.b }}                  | Ada
                    {{#loop hunde}}{{this}}, {{/loop}}        | 'Rex, Bo, '
                    {{#loop name}}[{{this}}]{{/loop}}         | [Ada]
                    {{#loop fehlt}}nie{{/loop}}-              | -
                    {{#loop x}}{{y}}{{/loop}}                 | 7
                    {{#if fehlt}}{{name}}{{/if}}-             | -
                    {{#if leer}}nie{{/if}}-                   | -
                    {{#if nein}}nie{{/if}}-                   | -
                    {{#if 0}}nie{{/if}}-                      | -
                    {{#if name}}{{#if 1}}ja{{/if}}{{/if}}     | ja
                    offen {{ bleibt                           | offen {{ bleibt
                    } allein }}                               | } allein }}""")
    void saysWhatIsInTheBraces(String text, String said) throws Exception {
        assertThat(Template.of(text).in(Scope.of(VALUES))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {{#if name}}ja            | {{/if}} is missing
                    {{#loop hunde}}{{/if}}    | {{/if}} is out of place
                    {{/loop}}                 | {{/loop}} is out of place
                    {{#unless name}}          | {{#unless name}} is out of place
                    {{name +}}                | FEEL does not understand it
                    {{function(x) x}}         | it defines a function
                    =name +                   | FEEL does not understand it""")
    void saysWhatCannotBeRead(String text, String why) {
        assertThatThrownBy(() -> Template.of(text))
                .isInstanceOf(Feel.NotFeel.class)
                .hasMessageContaining(why);
    }

    @Test
    void isNestedEightDeepAtMost() throws Exception {
        assertThat(Template.of("{{#if name}}".repeat(8) + "ja" + "{{/if}}".repeat(8))
                        .in(Scope.of(VALUES)))
                .isEqualTo("ja");
        assertThatThrownBy(() -> Template.of("{{#if name}}".repeat(9) + "ja" + "{{/if}}".repeat(9)))
                .hasMessage("its parts are nested too deep");
    }

    @Test
    void leavesNoEmptyLinesWhereItsMarksStandAlone() throws Exception {
        var text = "Vor\n{{#if name}}\nDrin\n{{/if}}\nNach";
        assertThat(Template.of(text).in(Scope.of(VALUES))).isEqualTo("Vor\nDrin\nNach");
        assertThat(Template.of(text).in(Scope.of(Map.of()))).isEqualTo("Vor\nNach");
        assertThat(Template.of("{{#if name}}\nohne Ende{{/if}}\nNach").in(Scope.of(VALUES)))
                .isEqualTo("ohne Ende\nNach");
    }

    @Test
    void makesValuesPlainAndNotItsOwnWords() throws Exception {
        assertThat(Template.of("*{{name}}*{{#loop hunde}}*{{this}}{{/loop}}")
                        .in(Scope.of(VALUES), value -> "<" + value + ">"))
                .isEqualTo("*<Ada>**<Rex>*<Bo>");
    }

    @Test
    void knowsItsWordsAndItsFormulas() throws Exception {
        var template = Template.of("a{{x}}b{{#if y}}c{{z}}{{/if}}{{#loop l}}d{{w}}{{/loop}}");
        assertThat(template.withoutValues()).isEqualTo("abcd");
        assertThat(template.formulas()).hasSize(4);
        assertThat(template.allFormulas()).hasSize(5);
        assertThat(template.isPlain()).isFalse();
        assertThat(Template.plain("{{x}}").isPlain()).isTrue();
        assertThat(Template.plain("{{x}}").in(Scope.of(VALUES))).isEqualTo("{{x}}");
    }
}
