package de.amtsweg.app.mail;

import de.amtsweg.app.AppSettings;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a mail to the mail server. */
@Component
class Post {

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
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(text);
            sender.send(mail);
        } catch (MessagingException | MailException refusal) {
            throw new MailRefused(refusal);
        }
    }
}
