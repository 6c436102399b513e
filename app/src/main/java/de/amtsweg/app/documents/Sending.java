package de.amtsweg.app.documents;

import de.amtsweg.app.incoming.Pace;
import de.amtsweg.storage.objects.StoreUnavailable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A document on its way from the store to somebody; a response that breaks off must not look complete. */
final class Sending implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final InputStream content;
    private final byte[] piece = new byte[64 * 1024];
    private int size;

    /**
     * Reads the beginning, so that a store that is down is noticed before the response begins.
     *
     * @throws StoreUnavailable when it is unavailable
     */
    Sending(InputStream content) {
        this.content = content;
        try {
            size = content.read(piece);
        } catch (IOException failed) {
            throw new StoreUnavailable("get", failed);
        }
    }

    /**
     * @param begun runs after the first bytes have been sent and before the rest is: nobody gets a document without a
     *     record, and there is no record of one that nobody received
     * @throws CloseNowException when the store fails midway, or the reader is too slow; the server then cuts the
     *     connection
     */
    void copyTo(OutputStream answer, Runnable begun) throws IOException {
        answer.write(piece, 0, Math.max(size, 0));
        begun.run();
        var pace = new Pace(Pace.WINDOW, System.nanoTime());
        while (size >= 0) {
            size = read();
            answer.write(piece, 0, Math.max(size, 0));
            if (size >= 0 && pace.isTooSlowFor(size, System.nanoTime())) {
                throw new CloseNowException("the reader takes it too slowly");
            }
        }
    }

    private int read() throws CloseNowException {
        try {
            return content.read(piece);
        } catch (IOException failed) {
            LOG.warn("a download has been cut off, since the object store stopped: {}", failed.toString());
            throw new CloseNowException("the object store stopped");
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
