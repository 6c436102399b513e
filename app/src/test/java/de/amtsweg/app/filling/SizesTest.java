package de.amtsweg.app.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class SizesTest {

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    /** As the script says it before the file is sent. */
    @ParameterizedTest
    @CsvSource({"0,1 KB", "524,1 KB", "1023,1 KB", "2047,1 KB", "2048,2 KB", "1048576,1 MB", "1468006,'1,4 MB'"})
    void areSaidInTheSameUnits(long bytes, String said) {
        LocaleContextHolder.setLocale(Locale.GERMAN);

        assertThat(Uploads.size(bytes)).isEqualTo(said);
    }
}
