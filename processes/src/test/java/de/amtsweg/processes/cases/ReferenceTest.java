package de.amtsweg.processes.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "DU-2026-000123, DU-2026-000123",
        "du2026000123, DU-2026-000123",
        "' Du 2026 000123 ', DU-2026-000123",
        "DU–2026–000123, DU-2026-000123",
        "DU2026-1234567, DU-2026-1234567",
        "KR-M 2026 000001, KR-M-2026-000001",
        "nonsense, NONSENSE",
        "DU-2026, DU-2026"
    })
    void isFoundHoweverItIsTyped(String typed, String written) {
        assertThat(Cases.written(typed)).isEqualTo(written);
    }
}
