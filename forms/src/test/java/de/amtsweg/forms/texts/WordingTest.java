package de.amtsweg.forms.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own words in the language of their reader. */
class WordingTest {

    @ParameterizedTest
    @CsvSource({"de,Ja", "en,Yes", "en-GB,Yes", "tr,Evet", "fr,Ja", "und,Ja", "de-simple,Ja"})
    void areGermanWhereALanguageHasNone(String tag, String yes) {
        assertThat(Wording.of("forms.yes", Locale.forLanguageTag(tag))).isEqualTo(yes);
    }

    @Test
    void areSimplerInPlainLanguage() {
        var plain = Locale.forLanguageTag("de-simple");
        assertThat(Wording.of("forms.problem.required", plain))
                .isNotEqualTo(Wording.of("forms.problem.required", Locale.GERMAN));
        assertThat(Wording.of("forms.table.empty", plain)).isEqualTo("Keine Einträge");
    }

    @Test
    void holdNumbersAsTheirReaderWritesThem() {
        assertThat(Wording.of("forms.problem.max", Locale.GERMAN, new BigDecimal("1234.5")))
                .isEqualTo("Bitte geben Sie höchstens 1.234,5 ein.");
        assertThat(Wording.of("forms.problem.max", Locale.ENGLISH, new BigDecimal("1234.5")))
                .contains("1,234.5");
    }

    @Test
    void areTheirKeyWhereNobodyWroteThem() {
        assertThat(Wording.of("forms.problem.unbekannt", Locale.GERMAN)).isEqualTo("forms.problem.unbekannt");
    }

    @Test
    void ofBlocksAreTheSchemasOwnInGerman() {
        assertThat(BlockWords.find("sepa.iban.label", Locale.GERMAN)).isNull();
        assertThat(BlockWords.find("sepa.iban.label", Locale.ENGLISH)).contains("IBAN");
        assertThat(BlockWords.find("sepa.iban.label", Locale.FRENCH)).isNull();
    }
}
