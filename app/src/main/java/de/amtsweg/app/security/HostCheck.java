package de.amtsweg.app.security;

import de.amtsweg.app.AppSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers under the platform's own name only, so that no other name gets into links, redirects or caches. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HostCheck extends OncePerRequestFilter {

    /** Keycloak may know the platform by a name in the internal network. */
    private static final String FROM_KEYCLOAK = "/logout/connect/back-channel/";

    private final String url;
    private final String host;

    HostCheck(AppSettings settings) {
        this.url = settings.url();
        this.host = Objects.requireNonNull(
                URI.create(url).getHost(), () -> "AMTSWEG_URL is no address like https://service.example.org: " + url);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return host.equalsIgnoreCase(request.getServerName())
                || request.getRequestURI().startsWith(FROM_KEYCLOAK);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute("rightAddress", url);
        response.sendError(HttpStatus.MISDIRECTED_REQUEST.value());
    }
}
