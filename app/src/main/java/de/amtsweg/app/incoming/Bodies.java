package de.amtsweg.app.incoming;

import de.amtsweg.app.AppSettings;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Admits what people send, before anything else looks at it: counted while it arrives, whatever its headers say, and no
 * slower than {@link Pace}. What is small enough to buffer arrives without a thread. A form with large files is read by the
 * thread that stores them, in one of the {@link Lanes}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Bodies extends OncePerRequestFilter {

    /** Told to {@link NoSwallowing}: what is left of the body is not worth waiting for. */
    static final String CUT = Bodies.class.getName() + ".cut";

    private static final String ENTERED = Bodies.class.getName() + ".entered";
    private static final String MULTIPART = "multipart/form-data";

    /** Forms with files up to this size, or with none chosen, are buffered like all others. */
    private static final long SMALL = 256 * 1024;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int WAITING = 2_000;

    /** No page of ours has more in its address; the server refuses a thousand. */
    private static final int MOST_PARAMETERS = 500;

    private final long files;
    private final int text;
    private final Duration patience;
    private final Room room;
    private final Lanes lanes;
    private final Set<Arrival> arriving = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "bodies");
        thread.setDaemon(true);
        return thread;
    });

    Bodies(AppSettings settings) {
        var limits = settings.incoming();
        this.files = limits.files().toBytes();
        this.text = (int) limits.text().toBytes();
        this.patience = limits.patience();
        this.room = new Room(limits.memory().toBytes());
        this.lanes = new Lanes(limits.uploads(), limits.uploadsPerAddress(), WAITING);
        watch.scheduleWithFixedDelay(() -> arriving.forEach(Arrival::look), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }

    /** Requests that have waited continue here. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var arrived = Arrival.of(request);
        if (arrived != null) {
            kept(arrived, request, response, chain);
        } else if (request.getAttribute(ENTERED) instanceof Boolean entered) {
            request.removeAttribute(ENTERED);
            streamed(entered, request, response, chain);
        } else if (request.getDispatcherType() != DispatcherType.REQUEST) {
            chain.doFilter(request, response);
        } else if (!isReadable(request.getQueryString())) {
            refuse(HttpStatus.BAD_REQUEST, request, response);
        } else if (!hasBody(request)) {
            chain.doFilter(new Parameters(request), response);
        } else if (isMultipart(request) && !isSmall(request)) {
            enter(request, response, chain);
        } else {
            keep(request, response, chain);
        }
    }

    /** Whether the query can be parsed; the server would complain only when somebody asks for a parameter. */
    static boolean isReadable(@Nullable String query) {
        try {
            if (query == null) {
                return true;
            }
            var bytes = URLDecoder.decode(query, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return query.chars().filter(letter -> letter == '&').count() < MOST_PARAMETERS;
        } catch (IllegalArgumentException | CharacterCodingException noCode) {
            return false;
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase().startsWith(MULTIPART);
    }

    private static boolean isSmall(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length >= 0 && length <= SMALL;
    }

    /** Most forms arrive in one piece with their headers. */
    private void keep(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length > Arrival.DRAINED) {
            refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
            return;
        }
        if (length >= 0 && length <= request.getInputStream().available()) {
            goOn(request.getInputStream().readNBytes((int) length), request, response, chain);
            return;
        }
        long most = isMultipart(request) ? SMALL : text;
        var refusal = length > most ? HttpStatus.CONTENT_TOO_LARGE : null;
        arriving.add(Arrival.await(request, most, patience, room, arriving::remove, refusal));
    }

    private void kept(Arrival arrived, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = arrived.bytes();
        } catch (FormRefused refused) {
            refuse(refused.status(), request, response);
            return;
        }
        goOn(body, request, response, chain);
    }

    private void goOn(byte[] body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest whole;
        try {
            whole = new WholeBody(request, body);
            if (isMultipart(request)) {
                whole = new StreamedForm(whole, files, text);
            }
        } catch (FormRefused refused) {
            refused.answer(response);
            return;
        }
        chain.doFilter(whole, response);
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > Arrival.DRAINED) {
            refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
        } else if (lanes.enter(Households.of(request))) {
            streamed(true, request, response, chain);
        } else {
            new Waiter(request).await();
        }
    }

    /** @param entered whether it is in a lane, which is released here */
    private void streamed(boolean entered, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!entered) {
            refuse(HttpStatus.SERVICE_UNAVAILABLE, request, response);
            return;
        }
        try {
            var body = new PacedBody(request.getInputStream(), patience, System::nanoTime);
            stream(body, request, response, chain);
            if (!body.drain(Arrival.DRAINED) && !response.isCommitted()) {
                cut(request, response);
            }
        } finally {
            lanes.leave(Households.of(request));
        }
    }

    private void stream(PacedBody body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        StreamedForm form;
        try {
            if (request.getContentLengthLong() > files) {
                throw new FormRefused(HttpStatus.CONTENT_TOO_LARGE, null);
            }
            form = new StreamedForm(paced(request, body), files, text);
        } catch (FormRefused refused) {
            refused.answer(response);
            return;
        }
        chain.doFilter(form, response);
    }

    private static HttpServletRequest paced(HttpServletRequest request, PacedBody body) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() {
                return body;
            }

            @Override
            public DispatcherType getDispatcherType() {
                return DispatcherType.REQUEST;
            }
        };
    }

    private static void refuse(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        cut(request, response);
        response.sendError(status.value());
    }

    private static void cut(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        request.setAttribute(CUT, true);
    }

    /** A form with large files before the lanes. */
    private class Waiter implements Lanes.Waiting, AsyncListener {

        private final HttpServletRequest request;
        private final AsyncContext waiting;

        Waiter(HttpServletRequest request) {
            this.request = request;
            this.waiting = request.startAsync();
        }

        void await() {
            waiting.setTimeout(LONGEST_WAIT.toMillis());
            waiting.addListener(this);
            if (!lanes.await(Households.of(request), this)) {
                dispatch(false);
            }
        }

        @Override
        public void goOn() {
            dispatch(true);
        }

        private void dispatch(boolean entered) {
            request.setAttribute(ENTERED, entered);
            waiting.dispatch();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            if (lanes.giveUp(this)) {
                dispatch(false);
            }
        }

        @Override
        public void onComplete(@Nullable AsyncEvent event) {
            lanes.giveUp(this);
        }

        @Override
        public void onError(AsyncEvent event) {
            lanes.giveUp(this);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // whoever waits again waits for something else
        }
    }
}
