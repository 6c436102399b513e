package de.amtsweg.app.cookies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Cookies that no script reads and no other site sets. */
@Component
public class SessionCookies {

    private final boolean https;

    SessionCookies(@Value("${server.servlet.session.cookie.secure}") boolean https) {
        this.https = https;
    }

    public String name(String what) {
        return (https ? "__Host-amtsweg-" : "amtsweg-") + what;
    }

    /** Until the browser is closed. */
    public void set(String name, String value, HttpServletResponse response) {
        add(ResponseCookie.from(name, value), response);
    }

    public void set(String name, String value, Duration kept, HttpServletResponse response) {
        add(ResponseCookie.from(name, value).maxAge(kept), response);
    }

    public void remove(String name, HttpServletResponse response) {
        set(name, "", Duration.ZERO, response);
    }

    /** All but the guest's, which belongs to no account. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        for (var what : List.of("schluessel", "meldung", "ziel", "anmeldung", "wer")) {
            if (WebUtils.getCookie(request, name(what)) != null) {
                remove(name(what), response);
            }
        }
    }

    private void add(ResponseCookie.ResponseCookieBuilder cookie, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie.path("/")
                        .httpOnly(true)
                        .secure(https)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
