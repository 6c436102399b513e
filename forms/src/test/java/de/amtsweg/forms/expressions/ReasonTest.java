package de.amtsweg.forms.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void speaksTheReadersLanguageToItsInnermostReason() {
        var reason = Reason.of("at", "components[0]", Reason.of("feel", "1 +", Reason.of("parser")));
        assertThat(reason.in(Locale.GERMAN))
                .isEqualTo("components[0]: „1 +“ ist kein FEEL, das sich verwenden lässt: FEEL versteht ihn nicht");
        assertThat(reason)
                .hasToString("components[0]: \"1 +\" is not FEEL that can be used: FEEL does not understand it");
    }

    @Test
    void hasTheSameWordsAndPlacesInBothLanguages() {
        var german = ResourceBundle.getBundle("messages/reasons", Locale.ROOT);
        var english = ResourceBundle.getBundle("messages/reasons", Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(german.keySet());
        assertThat(german.keySet())
                .filteredOn(key -> !key.equals("at"))
                .allSatisfy(key -> assertThat(english.getString(key)).isNotEqualTo(german.getString(key)));
    }
}
