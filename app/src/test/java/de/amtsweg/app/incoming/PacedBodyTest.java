package de.amtsweg.app.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.DelegatingServletInputStream;

class PacedBodyTest {

    private final AtomicLong clock = new AtomicLong();
    private final PacedBody body = new PacedBody(
            new DelegatingServletInputStream(new ByteArrayInputStream(new byte[1_000_000])), Pace.WINDOW, clock::get);

    @Test
    void whoeverSendsAByteASecondIsSentAwayAfterHalfAMinute() throws IOException {
        for (int second = 1; second <= 30; second++) {
            clock.set(Duration.ofSeconds(second).toNanos());
            assertThat(body.read()).isZero();
        }
        clock.set(Duration.ofSeconds(31).toNanos());
        assertThatThrownBy(body::read)
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(HttpStatus.REQUEST_TIMEOUT));
    }

    @Test
    void whatCameQuicklyAtFirstDoesNotCountForLater() throws IOException {
        body.read(new byte[900_000]);
        clock.set(Duration.ofSeconds(31).toNanos());
        body.read();
        clock.set(Duration.ofSeconds(62).toNanos());
        assertThatThrownBy(body::read).isInstanceOf(FormRefused.class);
    }

    @Test
    void aSlowTelephoneMayTakeItsTime() throws IOException {
        var second = new byte[1_000];
        for (int i = 1; i <= 600; i++) {
            clock.set(Duration.ofSeconds(i).toNanos());
            assertThat(body.read(second)).isEqualTo(1_000);
        }
    }
}
