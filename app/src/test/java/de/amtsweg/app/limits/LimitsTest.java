package de.amtsweg.app.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.AmtswegTest;
import de.amtsweg.app.AppSettings;
import de.amtsweg.app.AppSettings.Rate;
import de.amtsweg.app.cookies.Seal;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

@AmtswegTest
class LimitsTest {

    @Autowired
    DataSource database;

    @Autowired
    AppSettings settings;

    @Autowired
    Seal seal;

    @Autowired
    JdbcClient jdbc;

    private final String somebody = UUID.randomUUID() + "@example.org";

    @Test
    void severalNodesCountTogetherAndSayWhenItGoesOn() {
        var one = node();
        var other = node();
        for (int i = 0; i < 4; i++) {
            (i % 2 == 0 ? one : other).count(Limit.MAILS, somebody);
        }
        assertThat(one.allows(Limit.MAILS, somebody)).isFalse();
        assertThatThrownBy(() -> other.count(Limit.MAILS, somebody))
                .isInstanceOfSatisfying(
                        TooMany.class,
                        used -> assertThat(used.waiting()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(16)));
        one.count(Limit.MAILS, "another " + somebody);
        one.count(Limit.CODES, somebody);
    }

    @Test
    void halfWayToTheLimitIsNear() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("2001:db8:%x:1::1".formatted(System.nanoTime() & 0xffff));
        var limits = node();
        assertThat(limits.isNear(Limit.MAILS, request)).isFalse();
        limits.count(Limit.MAILS, request);
        limits.count(Limit.MAILS, request);
        assertThat(limits.isNear(Limit.MAILS, request)).isTrue();
    }

    @Test
    void whoItWasIsNotKept() {
        node().count(Limit.MAILS, somebody);
        assertThat(jdbc.sql("select count(*) from rate_limit where id like '%' || ? || '%'")
                        .param(somebody)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLimitIsWrittenAsANumberAndAWhile() {
        assertThat(Rate.of("20/10m")).isEqualTo(new Rate(20, Duration.ofMinutes(10)));
        assertThatThrownBy(() -> Rate.of("20")).isInstanceOf(IllegalArgumentException.class);
    }

    private Limits node() {
        var few = new Rate(4, Duration.ofHours(1));
        return new Limits(
                database,
                new AppSettings(
                        settings.url(),
                        settings.mailFrom(),
                        settings.secret(),
                        settings.incoming(),
                        settings.login(),
                        new AppSettings.Limits(few, few, few, few, few, few),
                        settings.returns(),
                        settings.inbox()),
                seal);
    }
}
