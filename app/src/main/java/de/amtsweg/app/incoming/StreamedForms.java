package de.amtsweg.app.incoming;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets forms with files be read as they arrive; what is no form, too large or too slow goes no further. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class StreamedForms extends OncePerRequestFilter {

    private final long limit;
    private final int textLimit;

    StreamedForms(
            @Value("${amtsweg.request-limit}") DataSize limit,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize textLimit) {
        this.limit = limit.toBytes();
        this.textLimit = (int) textLimit.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !BodyLimit.isMultipart(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        StreamedForm form;
        try {
            form = new StreamedForm(paced(request), limit, textLimit);
        } catch (FormRefused refused) {
            refused.answer(response);
            return;
        }
        chain.doFilter(form, response);
    }

    private static HttpServletRequest paced(HttpServletRequest request) throws IOException {
        var body = new PacedBody(request.getInputStream(), System::nanoTime);
        return new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() {
                return body;
            }
        };
    }
}
