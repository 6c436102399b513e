package de.amtsweg.app.web;

import de.amtsweg.app.filling.UnknownField;
import de.amtsweg.app.incoming.FormRefused;
import de.amtsweg.app.limits.TooMany;
import de.amtsweg.processes.NotFound;
import de.amtsweg.storage.documents.NotReleased;
import de.amtsweg.storage.objects.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Gives each of our refusals its status; the page for it is {@code error.html}. */
@ControllerAdvice
class ErrorPages {

    private final InstantSource clock;

    ErrorPages(InstantSource clock) {
        this.clock = clock;
    }

    /** An address with a malformed id leads nowhere, like one with an id that does not exist. */
    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** Nothing unchecked can be opened; the pages have no link to it. */
    @ExceptionHandler(NotReleased.class)
    void conflict(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler(UnknownField.class)
    void badRequest(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    @ExceptionHandler(FormRefused.class)
    void refused(FormRefused refused, HttpServletResponse response) throws IOException {
        refused.answer(response);
    }

    /** Says when to retry. */
    @ExceptionHandler(TooMany.class)
    void tooMany(TooMany used, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(used.waiting().toSeconds()));
        request.setAttribute("until", clock.instant().plus(used.waiting()).plusSeconds(59));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    @ExceptionHandler(StoreUnavailable.class)
    void unavailable(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
