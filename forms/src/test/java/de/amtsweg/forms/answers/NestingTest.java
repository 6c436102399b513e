package de.amtsweg.forms.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was typed under keys, and the objects that they stand for. */
class NestingTest {

    @Test
    void makesObjectsOfDots() {
        assertThat(Nesting.nested(Map.of("halter.name", "Ada", "halter.wohnung.ort", "Duisburg", "alter", 7)))
                .isEqualTo(Map.of("halter", Map.of("name", "Ada", "wohnung", Map.of("ort", "Duisburg")), "alter", 7));
    }

    @Test
    void makesListsInTheOrderOfTheirNumbersAndWithoutGaps() {
        var flat = new LinkedHashMap<String, Object>();
        flat.put("hunde[10].name", "Rex");
        flat.put("hunde[2].name", "Bo");
        flat.put("hunde[2].impfung.jahre[1].jahr", 2026);
        flat.put("halter.kinder[0].name", "Cy");
        assertThat(Nesting.nested(flat))
                .isEqualTo(Map.of(
                        "hunde",
                        List.of(
                                Map.of("name", "Bo", "impfung", Map.of("jahre", List.of(Map.of("jahr", 2026)))),
                                Map.of("name", "Rex")),
                        "halter",
                        Map.of("kinder", List.of(Map.of("name", "Cy")))));
    }

    @ParameterizedTest
    @CsvSource({"halter.name,Ada", "halter.alter,", "halter.name.vorne,", "kind,", "hunde[0].name,"})
    void findsAValueByItsKey(String key, String found) {
        var nested = Map.<String, Object>of("halter", Map.of("name", "Ada"), "hunde", List.of(Map.of("name", "Bo")));
        assertThat(Nesting.get(nested, key)).isEqualTo(found);
    }

    @Test
    void findsTheItemsOfAList() {
        var nested = Map.<String, Object>of("h", Map.of("hunde", List.of(Map.of("name", "Bo"), "Rex")), "name", "Ada");
        assertThat(Nesting.items(nested, "h.hunde")).containsExactly(Map.of("name", "Bo"));
        assertThat(Nesting.items(nested, "name")).isEmpty();
        assertThat(Nesting.items(nested, "katzen")).isEmpty();
    }
}
