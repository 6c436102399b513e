package de.amtsweg.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends people to the login; what they had typed waits for them. */
class LoginFirst implements AuthenticationEntryPoint {

    static final String LOGIN = "/oauth2/authorization/keycloak";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (HttpMethod.POST.matches(request.getMethod())) {
            PendingAnswers.keep(request);
        }
        response.sendRedirect(request.getContextPath() + LOGIN);
    }
}
