package de.amtsweg.app.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;

/** Receives Keycloak's notice that a login has ended there, and publishes it; {@link EndedLogins} finds the sessions to end. */
@Component
class LoginSessions implements OidcSessionRegistry {

    private final ApplicationEventPublisher events;

    LoginSessions(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * @param person the account
     * @param login Keycloak's id of the one login; null for all of the person's
     */
    record LoginEnded(String person, @Nullable String login) {}

    @Override
    public void saveSessionInformation(OidcSessionInformation begun) {
        // the session itself says all
    }

    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String clientSession) {
        return null;
    }

    /** @return none: they have ended already */
    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken ended) {
        events.publishEvent(new LoginEnded(ended.getSubject(), ended.getSessionId()));
        return List.of();
    }
}
