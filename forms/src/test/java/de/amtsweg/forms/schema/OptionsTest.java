package de.amtsweg.forms.schema;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.expressions.Scope;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Choices, wherever they come from. */
class OptionsTest {

    private static final Scope NOTHING = Scope.of(Map.of());

    @Test
    void offersWhatHasAValueAndALabel() {
        var rex = new HashMap<String, Object>();
        rex.put("label", "Nichts");
        rex.put("value", null);
        var offered = Options.of(Arrays.asList(
                "Mops",
                "",
                7,
                true,
                null,
                List.of(),
                Map.of("value", "b", "label", "Bo"),
                Map.of("value", new BigDecimal("2.5")),
                Map.of("value", "c", "label", ""),
                Map.of("value", Map.of("id", 1), "label", "Objekt"),
                Map.of("value", Map.of(), "label", "Leer"),
                Map.of("label", "Ohne"),
                rex));
        assertThat(offered)
                .extracting(option -> option.value() + "/" + option.label())
                .containsExactly("Mops/Mops", "7/7", "true/true", "b/Bo", "2.5/2.5", "c/c", "{id=1}/Objekt");
        assertThat(offered).extracting(Field.Option::answer).contains(7, true, Map.of("id", 1));
        assertThat(Options.of("Mops")).isEmpty();
        assertThat(new Options.Written(offered).find("b", NOTHING))
                .map(Field.Option::label)
                .contains("Bo");
        assertThat(new Options.Written(offered).find("x", NOTHING)).isEmpty();
    }
}
