package de.amtsweg.app.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Requests that an open page sends by itself. Nobody need sit in front of it: they do not count as use of a login, neither
 * here nor at Keycloak, or a page left open would keep it alive for ever.
 */
final class Polls {

    private static final String NEWS = "/amt/neues";

    private Polls() {}

    static boolean isOne(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + NEWS);
    }
}
