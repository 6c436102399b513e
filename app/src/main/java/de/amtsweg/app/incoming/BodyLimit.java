package de.amtsweg.app.incoming;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body over the limit before anything else looks at it. Without this, the search for the CSRF token would fail
 * on such a body, and the answer would speak of a missing permission.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

    private static final String MULTIPART = "multipart/form-data";

    private final long uploads;
    private final long forms;

    BodyLimit(
            @Value("${amtsweg.request-limit}") DataSize uploads,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize forms) {
        this.uploads = uploads.toBytes();
        this.forms = forms.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > (isMultipart(request) ? uploads : forms)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request, response);
    }

    static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase().startsWith(MULTIPART);
    }
}
