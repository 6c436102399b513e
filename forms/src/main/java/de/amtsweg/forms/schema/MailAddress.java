package de.amtsweg.forms.schema;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as mail servers deliver it. The domain may have umlauts (IDN, RFC 5890); the part before the @ may
 * not, since few servers take it (SMTPUTF8, RFC 6531). Programs like to type what only looks like an address: quotation
 * marks, dashes and characters that nobody sees.
 */
final class MailAddress {

    private static final int LONGEST = 254;

    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

    /** Quotation marks, dashes that are no hyphens, and characters that take no room. */
    private static final Pattern LOOKALIKE = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Pi}\\p{Pf}„‚\"‐-―−<>]");

    private static final Pattern LETTERS = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}.\\-&&[^ßς]]+");

    private MailAddress() {}

    /** The address as it was typed; its domain in lower case. */
    static Optional<String> canonical(String typed) {
        if (typed.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        var address = typed.strip().replaceFirst("(?i)^mailto:", "");
        int at = address.lastIndexOf('@');
        if (at < 1 || at > 64 || LOOKALIKE.matcher(address).find()) {
            return Optional.empty();
        }
        var local = address.substring(0, at);
        var domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        // IDN of Java's own folds ß to ss, which is another domain, and dots of other scripts to ours
        var ascii = LETTERS.matcher(domain).matches() ? ascii(domain) : "";
        return LOCAL.matcher(local).matches()
                        && DOMAIN.matcher(ascii).matches()
                        && local.length() + 1 + ascii.length() <= LONGEST
                ? Optional.of(local + "@" + domain)
                : Optional.empty();
    }

    static String problem(String typed) {
        if (LOOKALIKE.matcher(typed).find()) {
            return "email.characters";
        }
        int at = typed.lastIndexOf('@');
        return at > 0 && typed.substring(0, at).chars().anyMatch(letter -> letter > 127) ? "email.local" : "email";
    }

    /** Empty if it is no name of a domain. */
    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException noDomain) {
            return "";
        }
    }
}
