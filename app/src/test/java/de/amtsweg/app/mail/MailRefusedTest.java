package de.amtsweg.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.delivery.Refusal;
import de.amtsweg.processes.delivery.Refusal.Reason;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

class MailRefusedTest {

    @ParameterizedTest
    @CsvSource({
        "550, 5.1.1 unknown user, ADDRESS_UNKNOWN, 550 5.1.1, true",
        "550, 5.1.2 no such host, DOMAIN_UNKNOWN, 550 5.1.2, true",
        "552, 5.2.2 over quota, MAILBOX_FULL, 552 5.2.2, true",
        "452, 4.2.2 over quota, MAILBOX_FULL, 452 4.2.2, false",
        // who names no reason may also mean that it does not relay our mail
        "550, no, ADDRESS_UNKNOWN, 550, false",
        "554, 5.7.1 relay access denied, UNWANTED, 554 5.7.1, false",
        "451, greylisted, LATER, 451, false",
        "450, 4.7.1 greylisted, UNWANTED, 450 4.7.1, false",
        "552, too big for you 10.5.1.1, MAILBOX_FULL, 552, false",
    })
    void theServersAnswerBecomesAReason(int code, String words, Reason reason, String shown, boolean isFinal)
            throws AddressException {
        var refused = new MailRefused(new MailSendException(Map.of(
                "mail",
                new SendFailedException(
                        "Invalid Addresses",
                        new SMTPAddressFailedException(
                                new InternetAddress("somebody@example.org"), "RCPT TO", code, code + " " + words)))));

        assertThat(refused.refusal()).isEqualTo(new Refusal(reason, shown));
        assertThat(refused.refusal().isFinal()).isEqualTo(isFinal);
        assertThat(refused.getMessage()).doesNotContain("somebody");
        assertThat(Refusal.read(refused.getMessage())).contains(refused.refusal());
    }

    /** Else all mail would be taken for undeliverable, and never tried again, once the server does not like our own address. */
    @ParameterizedTest
    @CsvSource({"550, 5.1.0 sender rejected", "553, 5.1.2 no such domain", "554, 5.1.1 who are you"})
    void whatIsWrongWithTheSendersAddressIsNotTheRecipients(int code, String words) throws AddressException {
        var us = new InternetAddress("amtsweg@stadt.example");
        var command = "MAIL FROM:<amtsweg@stadt.example>";
        var said = code + " " + words;
        var sender = code == 554 ? null : new SMTPSenderFailedException(us, command, code, said);
        var refused = new MailRefused(new MailSendException(
                Map.of("mail", new SMTPSendFailedException(command, code, said, sender, null, null, null))));

        assertThat(refused.refusal().reason()).isEqualTo(Reason.OTHER);
        assertThat(refused.refusal().isFinal()).isFalse();
    }

    @Test
    void whatNeverReachedTheServerIsToldApart() {
        assertThat(reason(new MailSendException("down", new MessagingException("down", new ConnectException()))))
                .isEqualTo(Reason.UNREACHABLE);
        assertThat(reason(new MailAuthenticationException("no"))).isEqualTo(Reason.LOGIN);
        assertThat(new MailRefused(new AddressException("no address")).refusal().isFinal())
                .isTrue();
        assertThat(reason(new MessagingException("?"))).isEqualTo(Reason.OTHER);
    }

    @Test
    void whatAnotherVersionWroteIsNoReason() {
        assertThat(Refusal.read("mail SINGED 5.1.1")).isEmpty();
        assertThat(Refusal.read("no such case")).isEmpty();
    }

    private static Reason reason(Exception refused) {
        return new MailRefused(refused).refusal().reason();
    }
}
