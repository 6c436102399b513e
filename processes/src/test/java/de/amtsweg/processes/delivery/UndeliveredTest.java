package de.amtsweg.processes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.outbox.Addressee;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessesTest
class UndeliveredTest {

    @Autowired
    Undelivered undelivered;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatBelongsToNoCaseIsForgottenAfterAMonth() {
        var old = UUID.randomUUID() + "@example.org";
        var fresh = UUID.randomUUID() + "@example.org";
        for (var recipient : List.of(old, fresh)) {
            undelivered.refused(
                    new SentMail.Mail("draft-mail", "{}", new Addressee(recipient, null, false), "Ihr Code"),
                    new Refusal(Refusal.Reason.ADDRESS_UNKNOWN, "550 5.1.1"));
        }
        jdbc.sql("update undelivered set at = at - interval '31 days' where recipient = ?")
                .param(old)
                .update();

        undelivered.sweep();

        assertThat(undelivered.ofNoOffice(1))
                .extracting(Undelivered.Letter::recipient)
                .contains(fresh)
                .doesNotContain(old);
    }
}
