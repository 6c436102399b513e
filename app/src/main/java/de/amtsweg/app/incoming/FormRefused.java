package de.amtsweg.app.incoming;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A form that is too large, too slow, or ends before its end. */
public final class FormRefused extends IOException {

    private final HttpStatus status;

    FormRefused(HttpStatus status, @Nullable Throwable cause) {
        super(status.getReasonPhrase(), cause);
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }
}
