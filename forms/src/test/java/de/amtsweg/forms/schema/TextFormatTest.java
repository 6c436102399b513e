package de.amtsweg.forms.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One way to write bank accounts, numbers and addresses down. */
class TextFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    IBAN          | AT61 1904 3002 3457 3201     | AT611904300234573201
                    IBAN          | DE88370400440532013000       |
                    BIC           | DEUTDEFF                     | DEUTDEFF
                    BIC           | deutdeff500                  | DEUTDEFF500
                    BIC           | NCBVXKPR                     | NCBVXKPR
                    BIC           | DEUTDEF                      |
                    BIC           | DEUTDEFF50                   |
                    BIC           | DEUTXXFF                     |
                    EMAIL         | post@müller.example          | post@müller.example
                    EMAIL         | Erika@MÜLLER.example         | Erika@müller.example
                    EMAIL         | mailto:erika@stadt.example   | erika@stadt.example
                    EMAIL         | erika.muster@stadt           |
                    EMAIL         | erika.@stadt.example         |
                    EMAIL         | erika@-stadt.example         |
                    EMAIL         | erika@stadt.example.         |
                    EMAIL         | erika@stadt_x.example        |
                    EMAIL         | erika@10.0.0.1               |
                    EMAIL         | müller@stadt.example         |
                    EMAIL         | erika@faß.example            |
                    EMAIL         | erika@stadt。example          |
                    EMAIL         | erika@℡.example              |
                    EMAIL         | erika@@stadt.example         |
                    EMAIL         | erika;uwe@stadt.example      |
                    EMAIL         | erika@stadt..example         |
                    EMAIL         | @stadt.example               |
                    PHONE         | +49 (0)203 283-0             | +492032830
                    PHONE         | 0171/1234567                 | +491711234567
                    PHONE         | 01234                        |
                    PHONE         | 0203 1                       |
                    PHONE         | 0203 12                      |
                    PHONE         | 0203 123                     | +49203123
                    PHONE         | +290 23456                   | +29023456
                    PHONE         | 0123                         |
                    PHONE         | 0203 283 2830 283 2830 283   |
                    PHONE         | 0800 AMTSWEG                 |
                    POSTAL_CODE   | d-47051                      | 47051
                    POSTAL_CODE   | D 47051                      | 47051
                    POSTAL_CODE   | DE-47051                     | 47051
                    POSTAL_CODE   | 01067                        | 01067
                    POSTAL_CODE   | 00999                        |
                    POSTAL_CODE   | 470511                       |
                    TAX_ID        | 86095742719                  | 86095742719
                    TAX_ID        | 86/095/742-719               | 86095742719
                    TAX_ID        | 06095742719                  |
                    TAX_ID        | 8609574271                   |
                    LICENCE_PLATE | mö-x 1                       | MÖ-X 1
                    LICENCE_PLATE | DU - AB 1234 h               | DU-AB 1234H
                    LICENCE_PLATE | DU-AB 0123                   |
                    LICENCE_PLATE | DU-ABC 123                   |
                    LICENCE_PLATE | DUAB 123                     |""")
    void isKeptInOneWayOrRefused(TextFormat format, String typed, String kept) {
        assertThat(format.canonical(typed)).isEqualTo(Optional.ofNullable(kept));
    }

    /** The check digit of each is right. */
    @ParameterizedTest
    @CsvSource({"12345678903,false", "11123456786,true", "11234567890,true", "11112345678,false"})
    void isATaxNumberIfOneDigitIsThereTwiceOrThrice(String typed, boolean taken) {
        assertThat(TextFormat.TAX_ID.canonical(typed).isPresent()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    „erika@stadt.example“         | email.characters
                    erika\u200b@stadt.example      | email.characters
                    erika@stadt\u2011mitte.example | email.characters
                    "erika"@stadt.example         | email.characters
                    jürgen@stadt.example          | email.local
                    erika@stadt                   | email
                    erika                         | email""")
    void isNoAddressAndThePersonLearnsWhy(String typed, String problem) {
        assertThat(TextFormat.EMAIL.canonical(typed)).isEmpty();
        assertThat(TextFormat.EMAIL.problem(typed)).isEqualTo(problem);
        assertThat(TextFormat.PHONE.problem(typed)).isEqualTo("phone");
    }

    @Test
    void isAnAddressOf254CharactersAtMost() {
        var domain = "@" + "d".repeat(60) + "." + "d".repeat(60) + "." + "d".repeat(60) + ".";
        var longest = "e".repeat(64) + domain;
        var rest = 254 - longest.length();
        assertThat(TextFormat.EMAIL.canonical(longest + "x".repeat(rest))).isPresent();
        assertThat(TextFormat.EMAIL.canonical(longest + "x".repeat(rest + 1))).isEmpty();
        assertThat(TextFormat.EMAIL.canonical("e".repeat(65) + "@stadt.example"))
                .isEmpty();
        assertThat(TextFormat.EMAIL.canonical("a@" + "ä.".repeat(10_000) + "de"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    IBAN          | DE89370400440532013000 | DE89 3704 0044 0532 0130 00
                    IBAN          | AT611904300234573201   | AT61 1904 3002 3457 3201
                    PHONE         | +492032830             | 0203 2830
                    PHONE         | +31201234567           | +31 20 123 4567
                    PHONE         | Apparat 7x             | Apparat 7x
                    TAX_ID        | 86095742719            | 86 095 742 719
                    BIC           | COBADEFFXXX            | COBADEFFXXX
                    LICENCE_PLATE | DU-AB 123E             | DU-AB 123E""")
    void isShownAsPeopleReadIt(TextFormat format, String kept, String shown) {
        assertThat(format.readable(kept)).isEqualTo(shown);
    }

    @Test
    void isFoundByItsName() {
        assertThat(Arrays.stream(TextFormat.values())).allSatisfy(format -> {
            assertThat(TextFormat.named(format.problem())).contains(format);
            assertThat(TextFormat.names()).contains(format.problem());
        });
        assertThat(TextFormat.named("money")).isEmpty();
        assertThat(TextFormat.PHONE.inputMode()).isEqualTo("tel");
        assertThat(TextFormat.POSTAL_CODE.inputMode()).isEqualTo("numeric");
    }
}
