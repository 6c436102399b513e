package de.amtsweg.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.filter.OncePerRequestFilter;

/** What people see when a login does not work. */
@Controller
class LoginPages {

    static final String FAILED = "/login";
    static final String DOWN = "/login/gestoert";

    @GetMapping(FAILED)
    String failed(Model model) {
        model.addAttribute("down", false);
        return "security/login";
    }

    @GetMapping(DOWN)
    String down(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        model.addAttribute("down", true);
        return "security/login";
    }

    /** Whoever cancelled at Keycloak returns to the start page; all others see a message. */
    static AuthenticationFailureHandler failures() {
        return (request, response, failure) -> response.sendRedirect(request.getContextPath() + page(failure));
    }

    private static String page(AuthenticationException failure) {
        var code = failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : "";
        return switch (code) {
            case OAuth2ErrorCodes.ACCESS_DENIED -> "/";
            case "invalid_token_response", OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, OAuth2ErrorCodes.SERVER_ERROR ->
                DOWN;
            default -> FAILED;
        };
    }

    /** Sends nobody to a login that does not answer: the browser would wait for it. */
    @Component
    static class Detour extends OncePerRequestFilter {

        private final KeycloakCalls keycloak;

        Detour(KeycloakCalls keycloak) {
            this.keycloak = keycloak;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getRequestURI().startsWith("/oauth2/authorization/");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!request.getRequestURI().equals(request.getContextPath() + LoginFirst.LOGIN)) {
                response.sendError(HttpStatus.NOT_FOUND.value());
            } else if (keycloak.isUp()) {
                chain.doFilter(request, response);
            } else {
                response.sendRedirect(request.getContextPath() + DOWN);
            }
        }
    }
}
