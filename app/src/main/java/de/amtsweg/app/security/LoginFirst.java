package de.amtsweg.app.security;

import de.amtsweg.app.incoming.FormRefused;
import de.amtsweg.app.incoming.PendingAnswers;
import de.amtsweg.app.incoming.PendingForms;
import de.amtsweg.app.limits.Limit;
import de.amtsweg.app.limits.Limits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends people to the login; what they typed into a form waits for them. */
@Component
class LoginFirst implements AuthenticationEntryPoint {

    /** First path segments of the addresses behind the login; an address that does not exist asks nobody to log in. */
    private static final Set<String> DOORS =
            Set.of("anmelden", "konto", "verfahren", "amt", "modelle", "betrieb", "abmelden");

    static final String LOGIN = "/oauth2/authorization/keycloak";

    private final WayBack wayBack;
    private final PendingForms forms;
    private final Limits limits;

    LoginFirst(WayBack wayBack, PendingForms forms, Limits limits) {
        this.wayBack = wayBack;
        this.forms = forms;
        this.limits = limits;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (!DOORS.contains(request.getRequestURI().split("/", 3)[1])) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        if (isScripts(request)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        if (HttpMethod.POST.matches(request.getMethod())) {
            if (!limits.allows(Limit.LOGINS, request)) {
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
                return;
            }
            try {
                PendingAnswers.keep(request, forms);
            } catch (FormRefused refused) {
                refused.answer(response);
                return;
            }
            wayBack.keep(request.getRequestURI(), response);
        }
        response.sendRedirect(request.getContextPath() + LOGIN);
    }

    /** A script itself keeps what it wanted to send, and shows people the way to the login. */
    private static boolean isScripts(HttpServletRequest request) {
        return MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader("Accept"));
    }
}
