package de.amtsweg.app.incoming;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A form that is too large, too slow, or incomplete. */
public final class FormRefused extends IOException {

    private final HttpStatus status;

    FormRefused(HttpStatus status, @Nullable Throwable cause) {
        super(status.getReasonPhrase(), cause);
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** A client that left before the end gets no answer; the server has already closed the connection. */
    public void answer(HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.sendError(status.value());
        }
    }
}
