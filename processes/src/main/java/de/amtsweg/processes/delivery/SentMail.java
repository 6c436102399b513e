package de.amtsweg.processes.delivery;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Json;
import de.amtsweg.processes.outbox.Addressee;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mail on its way. Each has a token that nobody can guess, and only whoever has it can say that the mail came back. */
@Repository
public class SentMail {

    /** Mail servers give up after days. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    /** 130 bits; without capitals, since mail servers may change them. */
    private static final int LENGTH = 26;

    private final JdbcClient jdbc;
    private final Json json;
    private final InstantSource clock;
    private final RandomGenerator random = new SecureRandom();

    SentMail(JdbcClient jdbc, Json json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param work name of the job that sends it
     * @param payload of that job, as JSON, so that it can be sent once more
     */
    public record Mail(String work, String payload, Addressee to, String subject) {}

    public Mail mail(String work, Object payload, Addressee to, String subject) {
        return new Mail(work, json.write(payload), to, subject);
    }

    /** @return its token */
    public String remember(Mail mail) {
        var token = token();
        jdbc.sql("""
                        insert into sent_mail (token, work, payload, recipient, subject, case_id, applicant, sent)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        token,
                        mail.work(),
                        mail.payload(),
                        mail.to().recipient(),
                        mail.subject(),
                        mail.to().filed() == null ? null : mail.to().filed().value(),
                        mail.to().applicant(),
                        Timestamp.from(clock.instant())))
                .update();
        return token;
    }

    /** It was not sent after all. */
    public void forget(String token) {
        jdbc.sql("delete from sent_mail where token = ?").param(token).update();
    }

    Optional<Mail> find(String token) {
        return jdbc.sql("select * from sent_mail where token = ?")
                .param(token)
                .query(SentMail::mail)
                .optional();
    }

    int sweep() {
        return jdbc.sql("delete from sent_mail where sent < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private String token() {
        var token = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return token.toString();
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        var filed = row.getObject("case_id", UUID.class);
        return new Mail(
                row.getString("work"),
                row.getString("payload"),
                new Addressee(
                        row.getString("recipient"),
                        filed == null ? null : new Case.Id(filed),
                        row.getBoolean("applicant")),
                row.getString("subject"));
    }
}
