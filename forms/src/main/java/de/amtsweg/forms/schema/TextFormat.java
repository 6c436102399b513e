package de.amtsweg.forms.schema;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;

/**
 * A format of texts: what was typed is stored in one canonical form, and shown in a form that people read. Bank accounts
 * and telephone numbers are left to libraries, since their rules differ by country and change.
 */
public enum TextFormat {
    IBAN("iban", "text") {
        @Override
        public Optional<String> canonical(String typed) {
            var iban = SPACE.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
            return Optional.of(iban).filter(IBANValidator.getInstance()::isValid);
        }

        @Override
        public String readable(String canonical) {
            return canonical.replaceAll("(.{4})(?=.)", "$1 ");
        }
    },
    BIC("bic", "text") {
        @Override
        public Optional<String> canonical(String typed) {
            var bic = SPACE.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
            return Optional.of(bic)
                    .filter(text -> CODE.matcher(text).matches() && COUNTRIES.contains(text.substring(4, 6)));
        }
    },
    /** Only a mail that arrives proves an address; this finds typing mistakes. */
    EMAIL("email", "email") {
        @Override
        public Optional<String> canonical(String typed) {
            return MailAddress.canonical(typed);
        }

        @Override
        public String problem(String typed) {
            return MailAddress.problem(typed);
        }
    },
    /** Stored with its country code; without one it is a German number. */
    PHONE("phone", "tel") {
        @Override
        public Optional<String> canonical(String typed) {
            try {
                var phones = PhoneNumberUtil.getInstance();
                var number = phones.parse(typed, "DE");
                return typed.chars().anyMatch(Character::isLetter)
                                || number.getCountryCode() == 49
                                        && phones.getNationalSignificantNumber(number)
                                                        .length()
                                                < SHORTEST_PHONE
                                || phones.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE
                        ? Optional.empty()
                        : Optional.of(phones.format(number, PhoneNumberFormat.E164));
            } catch (NumberParseException noNumber) {
                return Optional.empty();
            }
        }

        @Override
        public String readable(String canonical) {
            try {
                var phones = PhoneNumberUtil.getInstance();
                var number = phones.parse(canonical, "DE");
                return phones.format(
                        number,
                        number.getCountryCode() == 49 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
            } catch (NumberParseException asTypedBefore) {
                return canonical;
            }
        }
    },
    POSTAL_CODE("postalCode", "numeric") {
        @Override
        public Optional<String> canonical(String typed) {
            var code = SPACE.matcher(typed).replaceAll("").replaceFirst("^(?i:DE?)[-–]?", "");
            return Optional.of(code).filter(text -> POSTAL.matcher(text).matches());
        }
    },
    /** The identification number of the tax law (§ 139b AO), not the tax number of an office. */
    TAX_ID("taxId", "numeric") {
        @Override
        public Optional<String> canonical(String typed) {
            return Optional.of(typed.replaceAll("[\\s/-]", "")).filter(TextFormat::isTaxId);
        }

        @Override
        public String readable(String canonical) {
            return canonical.replaceAll("^(..)(...)(...)(...)$", "$1 $2 $3 $4");
        }
    },
    LICENCE_PLATE("licencePlate", "text") {
        @Override
        public Optional<String> canonical(String typed) {
            var plate = PLATE.matcher(typed.toUpperCase(Locale.GERMAN));
            return plate.matches()
                    ? Optional.of(
                            "%s-%s %s%s".formatted(plate.group(1), plate.group(2), plate.group(3), plate.group(4)))
                    : Optional.empty();
        }
    };

    /** For numbers, not for texts. */
    public static final String MONEY = "money";

    /** Without the zero before it: three digits of an area and three of a person. */
    private static final int SHORTEST_PHONE = 6;

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");
    private static final Set<String> COUNTRIES = countries();
    private static final Pattern POSTAL = Pattern.compile("0[1-9][0-9]{3}|[1-9][0-9]{4}");
    private static final Pattern PLATE =
            Pattern.compile("([A-ZÄÖÜ]{1,3})[ -]+([A-Z]{1,2})[ -]*([1-9][0-9]{0,3})\\s*([EH]?)");

    private final String property;
    private final String inputMode;

    TextFormat(String property, String inputMode) {
        this.property = property;
        this.inputMode = inputMode;
    }

    /** @param property as {@code properties.format} has it */
    public static Optional<TextFormat> named(String property) {
        return Arrays.stream(values())
                .filter(format -> format.property.equals(property))
                .findFirst();
    }

    public static String names() {
        return String.join(
                ", ", Arrays.stream(values()).map(format -> format.property).toList());
    }

    /** The canonical form; empty if it is not valid. */
    public abstract Optional<String> canonical(String typed);

    public String readable(String canonical) {
        return canonical;
    }

    /** What is wrong with a text that is not valid: the end of the message key. */
    public String problem(String typed) {
        return property;
    }

    public String inputMode() {
        return inputMode;
    }

    public String problem() {
        return property;
    }

    /** The last digit is that of ISO/IEC 7064, MOD 11,10; the others must not all differ, and none may appear four times. */
    private static boolean isTaxId(String text) {
        if (!text.matches("[1-9][0-9]{10}")) {
            return false;
        }
        int product = 10;
        var times = new int[10];
        for (int i = 0; i < 10; i++) {
            int digit = text.charAt(i) - '0';
            times[digit]++;
            int sum = (digit + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        int most = Arrays.stream(times).max().orElse(0);
        return most >= 2 && most <= 3 && (11 - product) % 10 == text.charAt(10) - '0';
    }

    private static Set<String> countries() {
        var countries = new HashSet<>(Set.of(Locale.getISOCountries()));
        countries.add("XK");
        return Set.copyOf(countries);
    }
}
