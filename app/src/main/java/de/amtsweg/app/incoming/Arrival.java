package de.amtsweg.app.incoming;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A body that arrives while no thread waits for it. Once it is complete, or refused, the request continues. */
final class Arrival implements ReadListener, AsyncListener {

    /** What is refused is still read for a while: browsers look at the answer only when they have sent everything. */
    static final long DRAINED = 200L * 1024 * 1024;

    static final Duration LONGEST = Duration.ofMinutes(2);

    private static final String ATTRIBUTE = Arrival.class.getName();

    private final AsyncContext waiting;
    private final ServletInputStream body;
    private final String address;
    private final long most;
    private final Room room;
    private final Consumer<Arrival> whenOver;
    private final Pace pace;
    private final long began;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final byte[] piece = new byte[8 * 1024];
    private final AtomicBoolean over = new AtomicBoolean();
    private long size;
    private long taken;
    private volatile @Nullable HttpStatus refusal;

    private Arrival(
            HttpServletRequest request,
            long most,
            Duration window,
            Room room,
            Consumer<Arrival> whenOver,
            @Nullable HttpStatus refusal)
            throws IOException {
        this.waiting = request.startAsync();
        this.body = request.getInputStream();
        this.address = Households.of(request);
        this.most = most;
        this.room = room;
        this.whenOver = whenOver;
        this.began = System.nanoTime();
        this.pace = new Pace(window, began);
        this.refusal = refusal;
    }

    /**
     * @param most maximum number of bytes
     * @param window in which something has to arrive
     * @param refusal for what is known to be too large; it is read and discarded
     */
    static Arrival await(
            HttpServletRequest request,
            long most,
            Duration window,
            Room room,
            Consumer<Arrival> whenOver,
            @Nullable HttpStatus refusal)
            throws IOException {
        var arrival = new Arrival(request, most, window, room, whenOver, refusal);
        request.setAttribute(ATTRIBUTE, arrival);
        arrival.waiting.setTimeout(0);
        arrival.waiting.addListener(arrival);
        arrival.body.setReadListener(arrival);
        return arrival;
    }

    /** The arrival that this request has waited for. */
    static @Nullable Arrival of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Arrival arrival) {
            request.removeAttribute(ATTRIBUTE);
            return arrival;
        }
        return null;
    }

    /** @throws FormRefused when it has not arrived, or not completely */
    byte[] bytes() throws FormRefused {
        var why = refusal;
        if (why != null) {
            throw new FormRefused(why, null);
        }
        return kept.toByteArray();
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!over.get() && body.isReady()) {
            int read = body.read(piece);
            if (read < 0) {
                return;
            }
            try {
                pace.moved(read, System.nanoTime());
                keep(read);
            } catch (FormRefused refused) {
                end(refused.status());
            }
        }
    }

    private void keep(int read) throws FormRefused {
        size += read;
        if (refusal == null && size > most) {
            refusal = HttpStatus.CONTENT_TOO_LARGE;
        } else if (refusal == null && !room.take(address, read)) {
            refusal = HttpStatus.SERVICE_UNAVAILABLE;
        } else if (refusal == null) {
            taken += read;
            kept.write(piece, 0, read);
        }
        if (size > DRAINED) {
            throw new FormRefused(HttpStatus.CONTENT_TOO_LARGE, null);
        }
    }

    /** Turns away senders that are too slow, or take too long. */
    void look() {
        long now = System.nanoTime();
        if (pace.isTooSlow(now) || now - began > LONGEST.toNanos()) {
            end(HttpStatus.REQUEST_TIMEOUT);
        }
    }

    @Override
    public void onAllDataRead() {
        end(refusal);
    }

    private void end(@Nullable HttpStatus why) {
        if (over.compareAndSet(false, true)) {
            refusal = why;
            whenOver.accept(this);
            waiting.dispatch();
        }
    }

    /** The client has gone, or what it sends is not a body; if it is still connected, it is told. */
    @Override
    public void onError(Throwable broken) {
        end(HttpStatus.BAD_REQUEST);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        if (over.compareAndSet(false, true)) {
            whenOver.accept(this);
        }
        room.giveBack(address, taken);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // there is none, see look
    }

    @Override
    public void onError(AsyncEvent event) {
        // the reader is told, too
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // whoever waits again waits for something else
    }
}
