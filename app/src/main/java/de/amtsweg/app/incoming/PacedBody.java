package de.amtsweg.app.incoming;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A body that is read as it arrives, by a thread that waits for it, and that has to keep moving. */
final class PacedBody extends ServletInputStream {

    private static final Duration DRAINING = Duration.ofSeconds(30);

    private final ServletInputStream body;
    private final LongSupplier clock;
    private final Pace pace;

    /** @param clock in nanoseconds */
    PacedBody(ServletInputStream body, Duration window, LongSupplier clock) {
        this.body = body;
        this.clock = clock;
        this.pace = new Pace(window, clock.getAsLong());
    }

    @Override
    public int read() throws IOException {
        int read = body.read();
        pace.moved(read < 0 ? 0 : 1, clock.getAsLong());
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = body.read(bytes, offset, length);
        pace.moved(read, clock.getAsLong());
        return read;
    }

    /**
     * Reads to the end, so that the client has sent everything and looks at the answer; but not forever.
     *
     * @param most maximum number of bytes
     * @return whether the end was reached
     */
    boolean drain(long most) {
        var bytes = new byte[16 * 1024];
        long until = clock.getAsLong() + DRAINING.toNanos();
        try {
            long left = most;
            for (int read = read(bytes); read >= 0; read = read(bytes)) {
                left -= read;
                if (left < 0 || clock.getAsLong() > until) {
                    return false;
                }
            }
            return true;
        } catch (IOException slowOrGone) {
            return false;
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
        throw new IllegalStateException("this body is read by waiting for it");
    }
}
