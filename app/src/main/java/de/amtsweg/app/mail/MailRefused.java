package de.amtsweg.app.mail;

import de.amtsweg.processes.delivery.Refusal;
import de.amtsweg.processes.delivery.Refusal.Reason;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * The mail server could not be reached or did not accept the mail. Says so without the server's own words, which may contain
 * the address: operators read this, and the queue's table and the log keep it.
 */
class MailRefused extends RuntimeException {

    private static final Pattern ENHANCED = Pattern.compile("(?<![0-9.])[45]\\.[0-9]{1,3}\\.[0-9]{1,3}(?![0-9.])");

    private static final int DEEPEST = 10;

    private final transient Refusal refusal;

    MailRefused(Exception refused) {
        this(refusal(causes(refused)));
    }

    private MailRefused(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    private static List<Throwable> causes(Exception refused) {
        var first = refused instanceof MailSendException several && several.getMessageExceptions().length > 0
                ? several.getMessageExceptions()[0]
                : refused;
        var causes = new ArrayList<Throwable>();
        for (@Nullable Throwable cause = first; cause != null && causes.size() < DEEPEST; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static Refusal refusal(List<Throwable> causes) {
        // what a server said about the address is nearer than what our side made of it
        return Stream.of(
                        of(causes, SMTPAddressFailedException.class)
                                .map(said -> said(said.getReturnCode(), said, true)),
                        of(causes, SMTPSenderFailedException.class)
                                .map(said -> aboutUs(said(said.getReturnCode(), said, false))),
                        of(causes, SMTPSendFailedException.class).map(MailRefused::said),
                        of(causes, AddressException.class).map(said -> new Refusal(Reason.ADDRESS_UNKNOWN, "")),
                        of(causes, AuthenticationFailedException.class).map(said -> new Refusal(Reason.LOGIN, "")),
                        of(causes, MailAuthenticationException.class).map(said -> new Refusal(Reason.LOGIN, "")),
                        of(causes, IOException.class).map(said -> new Refusal(Reason.UNREACHABLE, "")))
                .flatMap(found -> found)
                .findFirst()
                .orElse(new Refusal(Reason.OTHER, ""));
    }

    private static <T> Stream<T> of(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).limit(1);
    }

    private static Refusal said(SMTPSendFailedException said) {
        var refusal = said(said.getReturnCode(), said, false);
        return String.valueOf(said.getCommand()).startsWith("MAIL ") ? aboutUs(refusal) : refusal;
    }

    /** The address that the server does not like is ours; the recipient cannot help it, and an operator can. */
    private static Refusal aboutUs(Refusal refusal) {
        return refusal.isFinal() ? new Refusal(Reason.OTHER, refusal.code()) : refusal;
    }

    private static Refusal said(int code, MessagingException said, boolean aboutAddress) {
        var enhanced = ENHANCED.matcher(String.valueOf(said.getMessage()));
        var exact = enhanced.find() ? enhanced.group() : "";
        var reason = Refusal.reason(exact).orElse(plain(code, aboutAddress));
        return new Refusal(code < 500 && reason == Reason.OTHER ? Reason.LATER : reason, (code + " " + exact).strip());
    }

    /** Reply codes of RFC 5321, where the server says no more. */
    private static Reason plain(int code, boolean aboutAddress) {
        return switch (code) {
            case 530, 535 -> Reason.LOGIN;
            case 552 -> aboutAddress ? Reason.MAILBOX_FULL : Reason.TOO_LARGE;
            case 550, 551, 553 -> aboutAddress ? Reason.ADDRESS_UNKNOWN : Reason.UNWANTED;
            case 554 -> Reason.UNWANTED;
            default -> code < 500 ? Reason.LATER : Reason.OTHER;
        };
    }
}
