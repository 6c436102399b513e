package de.amtsweg.forms.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

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
}
