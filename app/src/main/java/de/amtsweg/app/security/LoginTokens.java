package de.amtsweg.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Keeps, of a login's tokens, only the one with which Keycloak can be asked again, in the session. The access token is
 * discarded:
 * no service is called on a person's behalf.
 */
class LoginTokens implements OAuth2AuthorizedClientRepository {

    private final InstantSource clock;

    LoginTokens(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        var refresh = client.getRefreshToken();
        if (refresh != null) {
            var now = clock.instant();
            new Login(now, now, refresh.getTokenValue()).keep(request.getSession());
        }
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        // it goes with the session
    }
}
