package de.amtsweg.processes.delivery;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a mail was not taken.
 *
 * @param code what the mail server said, as a reply code (RFC 5321), an enhanced one (RFC 3463), or both; empty if it said
 *     nothing
 */
public record Refusal(Reason reason, String code) {

    private static final Pattern WRITTEN = Pattern.compile("mail ([A-Z_]+) ?([0-9. ]*)");

    private static final Pattern CODE = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})");

    public enum Reason {
        ADDRESS_UNKNOWN,
        DOMAIN_UNKNOWN,
        MAILBOX_CLOSED,
        MAILBOX_FULL,
        TOO_LARGE,
        /** The recipient's server does not want it, for example because it looks like spam. */
        UNWANTED,
        /** The server asks to try again later. */
        LATER,
        /** The server does not answer. */
        UNREACHABLE,
        /** The server does not accept our login. */
        LOGIN,
        OTHER;

        private boolean isOfAddress() {
            return this == ADDRESS_UNKNOWN || this == DOMAIN_UNKNOWN || this == MAILBOX_CLOSED || this == MAILBOX_FULL;
        }
    }

    /**
     * Whether the address is at fault and trying again is of no use. A server that names no reason may also mean us, such as
     * one that does not relay our mail.
     */
    public boolean isFinal() {
        return reason.isOfAddress() && (code.isEmpty() || code.startsWith("5.") || code.contains(" 5."));
    }

    /** @param enhanced such as {@code 5.1.1} (RFC 3463) */
    public static Optional<Reason> reason(String enhanced) {
        var code = CODE.matcher(enhanced);
        if (!code.matches()) {
            return Optional.empty();
        }
        return switch (Integer.parseInt(code.group(2)) + "." + Integer.parseInt(code.group(3))) {
            case "1.0", "1.1", "1.3", "1.6", "1.10" -> Optional.of(Reason.ADDRESS_UNKNOWN);
            case "1.2", "4.3", "4.4" -> Optional.of(Reason.DOMAIN_UNKNOWN);
            case "2.0", "2.1" -> Optional.of(Reason.MAILBOX_CLOSED);
            case "2.2" -> Optional.of(Reason.MAILBOX_FULL);
            case "2.3", "3.4" -> Optional.of(Reason.TOO_LARGE);
            case "4.1", "4.2", "4.7" -> Optional.of(Reason.UNREACHABLE);
            default -> code.group(2).equals("7") ? Optional.of(Reason.UNWANTED) : Optional.empty();
        };
    }

    /** What {@link #toString} has written. */
    public static Optional<Refusal> read(String text) {
        var written = WRITTEN.matcher(text);
        try {
            return written.matches()
                    ? Optional.of(new Refusal(Reason.valueOf(written.group(1)), written.group(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    /** For tables and logs; it names nobody. */
    @Override
    public String toString() {
        return "mail %s %s".formatted(reason, code).strip();
    }
}
