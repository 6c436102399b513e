package de.amtsweg.processes.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthdayTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            17.05.1980          | 19800517
            17.5.1980           | 19800517
            17. 5. 1980         | 19800517
            1.2.80              | 19800201
            3.4.26              | 20260403
            1980-05-17          | 19800517
            Erika 17.05.1980    | Erika 19800517
            17.05.              | 17.05.
            DU-2026-000123      | DU-2026-000123
            Yılmaz              | Yılmaz""")
    void isOneWordHoweverItIsSaid(String typed, String word) {
        assertThat(Birthday.joined(typed, Instant.parse("2026-11-29T12:00:00Z")))
                .isEqualTo(word);
    }
}
