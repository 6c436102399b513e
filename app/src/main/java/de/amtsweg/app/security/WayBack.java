package de.amtsweg.app.security;

import de.amtsweg.app.cookies.Seal;
import de.amtsweg.app.cookies.SessionCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Where people go after the login: the page they wanted, and not an address that a script fetched. The browser keeps
 * it, so that nobody has a session before there is a login.
 */
@Component
class WayBack implements RequestCache {

    private static final String PURPOSE = "way back";
    private static final int LONGEST = 1_000;

    private final SessionCookies cookies;
    private final Seal seal;

    WayBack(SessionCookies cookies, Seal seal) {
        this.cookies = cookies;
        this.seal = seal;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var accept = request.getHeader("Accept");
        if (HttpMethod.GET.matches(request.getMethod()) && accept != null && accept.contains("text/html")) {
            var query = request.getQueryString();
            keep(request.getRequestURI() + (query == null ? "" : "?" + query), response);
        }
    }

    void keep(String path, HttpServletResponse response) {
        if (path.length() <= LONGEST) {
            cookies.set(name(), seal.sealed(PURPOSE, path), response);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, name());
        return cookie == null
                ? null
                : seal.open(PURPOSE, cookie.getValue())
                        .map(SimpleSavedRequest::new)
                        .orElse(null);
    }

    /** A page is opened again after the login; no request is repeated. Once there, the way back is no longer needed. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        var saved = getRequest(request, response);
        if (saved != null && saved.getRedirectUrl().split("\\?")[0].equals(request.getRequestURI())) {
            removeRequest(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, name()) != null) {
            cookies.remove(name(), response);
        }
    }

    private String name() {
        return cookies.name("ziel");
    }
}
