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
