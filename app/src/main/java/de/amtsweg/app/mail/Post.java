package de.amtsweg.app.mail;

import de.amtsweg.app.AppSettings;
import de.amtsweg.processes.delivery.SentMail;
import de.amtsweg.processes.delivery.Undelivered;
import de.amtsweg.processes.outbox.Addressee;
import de.amtsweg.processes.outbox.Outbound;
import jakarta.mail.MessagingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a mail to the mail server. */
@Component
class Post {

    private static final int LONGEST = 200;

    private final JavaMailSenderImpl sender;
    private final AppSettings settings;
    private final SentMail sent;
    private final Undelivered undelivered;

    Post(JavaMailSenderImpl sender, AppSettings settings, SentMail sent, Undelivered undelivered) {
        this.sender = sender;
        this.settings = settings;
        this.sent = sent;
        this.undelivered = undelivered;
    }

    /**
     * @param outbound what sends it, to be asked again for {@code what} once the address is right
     * @return false if there is no such address, which somebody learns who can do something about it
     * @throws MailRefused without the address in its message
     */
    <T> boolean send(Outbound<T> outbound, T what, Addressee to, String subject, String text) {
        var line = oneLine(subject);
        var mail = sent.mail(outbound.task().getTaskName(), what, to, line);
        try {
            hand(mail, text);
            return true;
        } catch (MailRefused refused) {
            if (!refused.refusal().isFinal()) {
                throw refused;
            }
            undelivered.refused(mail, refused.refusal());
            return false;
        }
    }

    private void hand(SentMail.Mail mail, String text) {
        var token = settings.returns().isOn() ? sent.remember(mail) : null;
        try {
            var message = new SMTPMessage(sender.getSession());
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.mailFrom());
            helper.setTo(deliverable(mail.to().recipient()));
            helper.setSubject(mail.subject());
            helper.setText(text);
            if (token != null) {
                message.setEnvelopeFrom(Bounce.address(settings.returns().address(), token));
            }
            sender.send(message);
        } catch (MessagingException | MailException refusal) {
            if (token != null) {
                sent.forget(token);
            }
            throw new MailRefused(refusal);
        }
    }

    /** Answers may have several lines, and be long. */
    private static String oneLine(String subject) {
        var line = subject.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + "…";
    }

    /** Mail servers know a domain with umlauts by its ASCII form (IDN). */
    private static String deliverable(String address) {
        int at = address.lastIndexOf('@');
        try {
            return at < 0 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException noDomain) {
            return address;
        }
    }
}
