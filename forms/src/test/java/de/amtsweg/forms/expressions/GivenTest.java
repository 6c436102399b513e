package de.amtsweg.forms.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values that are written down or worked out. */
class GivenTest {

    @Test
    void givesWhatIsWrittenDownOrWorkedOut() throws Exception {
        var values = new HashMap<String, Object>(Map.of("hunde", 3, "name", "Bo", "ja", true));
        var scope = Scope.of(values);
        assertThat(new Given("2.5", null).number(scope)).isEqualTo(new BigDecimal("2.5"));
        assertThat(new Given(null, Formula.of("hunde")).number(scope)).isEqualTo(new BigDecimal(3));
        assertThat(new Given(null, Formula.of("name")).number(scope)).isNull();
        assertThat(new Given(" ", null).number(scope)).isNull();
        assertThat(Given.NOTHING.number(scope)).isNull();
        assertThat(Given.NOTHING.text(scope)).isEmpty();
        assertThat(new Given(null, Formula.of("name")).text(scope)).isEqualTo("Bo");
        assertThat(new Given(null, Formula.of("ja")).holds(scope)).isTrue();
        assertThat(new Given(null, Formula.of("name")).holds(scope)).isFalse();
        assertThat(new Given("true", null).holds(scope)).isTrue();
        assertThat(new Given(true, null).isAlways()).isTrue();
        assertThat(new Given(null, Formula.of("true")).isAlways()).isFalse();
    }
}
