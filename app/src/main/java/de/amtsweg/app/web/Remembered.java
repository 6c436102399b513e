package de.amtsweg.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Small things that a browser remembers for a year, and that say nothing about its user. */
@Component
class Remembered {

    static final Duration KEPT = Duration.ofDays(365);

    private final boolean https;

    Remembered(@Value("${server.servlet.session.cookie.secure}") boolean https) {
        this.https = https;
    }

    boolean overHttps() {
        return https;
    }

    void remember(String name, String value, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(https)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    static @Nullable String value(String name, HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }
}
