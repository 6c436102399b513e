package de.amtsweg.app.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({"Straßenfest,STRASSENFEST", "Gebühr,gebuehr", "Gebühr,gebuhr", "Yılmaz,YILMAZ", "café,CAFE"})
    void isTheSameHoweverItIsWritten(String one, String other) {
        assertThat(Spelling.plain(one)).isEqualTo(Spelling.plain(other));
    }

    @ParameterizedTest
    @CsvSource({"Hund,Hand", "Straße,Strafe"})
    void tellsWordsApart(String one, String other) {
        assertThat(Spelling.plain(one)).isNotEqualTo(Spelling.plain(other));
    }
}
