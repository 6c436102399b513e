package de.amtsweg.app.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.amtsweg.app.AppSettings;
import jakarta.mail.MessagingException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailWork {

    /** Its message must not repeat the mail server's, which may name the mailbox's login. */
    @Bean
    RecurringTask<Void> readReturnedMail(Mailbox mailbox, AppSettings settings) {
        return Tasks.recurring(
                        "read-returned-mail", FixedDelay.of(settings.returns().every()))
                .execute((instance, context) -> {
                    try {
                        mailbox.read();
                    } catch (MessagingException unreadable) {
                        throw new MailRefused(unreadable);
                    }
                });
    }

    /** Every few minutes, since the city's clock decides, which need not be the machine's. */
    @Bean
    RecurringTask<Void> sendDigests(MorningDigest digest) {
        return Tasks.recurring("send-digests", FixedDelay.ofMinutes(5)).execute((instance, context) -> digest.send());
    }
}
