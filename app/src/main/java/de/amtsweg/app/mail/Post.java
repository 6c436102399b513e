package de.amtsweg.app.mail;

import de.amtsweg.app.AppSettings;
import jakarta.mail.MessagingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a mail to the mail server. */
@Component
class Post {

    private static final int LONGEST = 200;

    private final JavaMailSender sender;
    private final AppSettings settings;

    Post(JavaMailSender sender, AppSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    /** @throws MailRefused without the address in its message */
    void send(String to, String subject, String text) {
        try {
            var mail = sender.createMimeMessage();
            var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.mailFrom());
            helper.setTo(deliverable(to));
            helper.setSubject(oneLine(subject));
            helper.setText(text);
            sender.send(mail);
        } catch (MessagingException | MailException refusal) {
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
