package de.amtsweg.forms.parsing;

import static de.amtsweg.forms.Examples.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that a form gives away. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"name", "straße", "名前", "a.b.c", "f1_x"})
    void takesKeysOfLettersDigitsAndUnderscores(String key) {
        assertThat(form("{'type':'textfield','key':'%s'}".formatted(key)).field(key))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a-b", "a..b", ".a", "a.", "a[0]", "a b", "_a", "__proto__"})
    void refusesOtherKeys(String key) {
        assertThatThrownBy(() -> form("{'type':'textfield','key':'%s'}".formatted(key)))
                .hasMessageStartingWith("components[0].key: it needs a \"key\"");
    }

    @Test
    void takesKeysOf120Characters() {
        assertThatCode(() -> form("{'type':'textfield','key':'%s'}".formatted("a".repeat(120))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> form("{'type':'textfield','key':'%s'}".formatted("a".repeat(121))))
                .isInstanceOf(InvalidForm.class);
    }
}
