package de.amtsweg.app.incoming;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.HttpStatus;

/**
 * A body that has to keep moving: whoever sends a byte now and then would hold a thread for days. Even the slowest mobile
 * network is faster.
 */
final class PacedBody extends ServletInputStream {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LEAST_PER_SECOND = 256;

    private final ServletInputStream body;
    private final LongSupplier clock;
    private final long began;
    private long size;

    /** @param clock in nanoseconds */
    PacedBody(ServletInputStream body, LongSupplier clock) {
        this.body = body;
        this.clock = clock;
        this.began = clock.getAsLong();
    }

    @Override
    public int read() throws IOException {
        int read = body.read();
        moved(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = body.read(bytes, offset, length);
        moved(Math.max(read, 0));
        return read;
    }

    private void moved(int bytes) throws FormRefused {
        size += bytes;
        var time = Duration.ofNanos(clock.getAsLong() - began);
        if (time.compareTo(PATIENCE) > 0 && size < time.toSeconds() * LEAST_PER_SECOND) {
            throw new FormRefused(HttpStatus.REQUEST_TIMEOUT, null);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
