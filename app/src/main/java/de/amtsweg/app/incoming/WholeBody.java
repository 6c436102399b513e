package de.amtsweg.app.incoming;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** A request whose body has arrived; to everything downstream it looks like one that has just come in. */
final class WholeBody extends Parameters {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final byte[] body;
    private final ServletInputStream stream;
    private boolean untouched = true;

    /** @throws FormRefused 400 if the form cannot be read, 413 if it has too many fields */
    WholeBody(HttpServletRequest request, byte[] body) throws FormRefused {
        super(request);
        this.body = body;
        this.stream = stream(body);
        if (isForm(request)) {
            parse(new String(body, StandardCharsets.UTF_8));
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase().startsWith(FORM);
    }

    private void parse(String form) throws FormRefused {
        try {
            int begin = 0;
            while (begin < form.length()) {
                int and = form.indexOf('&', begin);
                int end = and < 0 ? form.length() : and;
                addField(form.substring(begin, end));
                begin = end + 1;
            }
        } catch (IllegalArgumentException noCode) {
            throw new FormRefused(HttpStatus.BAD_REQUEST, noCode);
        }
    }

    private void addField(String field) throws FormRefused {
        if (field.isEmpty()) {
            return;
        }
        int equals = field.indexOf('=');
        add(
                decoded(equals < 0 ? field : field.substring(0, equals)),
                equals < 0 ? "" : decoded(field.substring(equals + 1)));
        if (count() > StreamedForm.PARTS) {
            throw new FormRefused(HttpStatus.CONTENT_TOO_LARGE, null);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static ServletInputStream stream(byte[] body) {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return bytes.read(into, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("all of it is here already");
            }
        };
    }

    @Override
    public ServletInputStream getInputStream() {
        return stream;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    /** Filters skip a request that continues after a wait; this one continues from the very beginning. */
    @Override
    public DispatcherType getDispatcherType() {
        return untouched ? DispatcherType.REQUEST : super.getDispatcherType();
    }

    @Override
    public AsyncContext startAsync() {
        untouched = false;
        return super.startAsync();
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        untouched = false;
        return super.startAsync(request, response);
    }
}
