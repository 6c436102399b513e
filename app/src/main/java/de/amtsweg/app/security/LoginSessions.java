package de.amtsweg.app.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Ends sessions here when Keycloak says that a login has ended there. They are found in the database by their owner;
 * so it does not matter which node is notified.
 */
@Component
class LoginSessions implements OidcSessionRegistry {

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

    LoginSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
        this.sessions = sessions;
    }

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
        end(sessions.getObject(), ended);
        return List.of();
    }

    private static <S extends Session> void end(FindByIndexNameSessionRepository<S> sessions, OidcLogoutToken ended) {
        sessions.findByPrincipalName(ended.getSubject()).forEach((id, session) -> {
            if (ended.getSessionId() == null || ended.getSessionId().equals(loginOf(session))) {
                sessions.deleteById(id);
            }
        });
    }

    private static @Nullable String loginOf(Session session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context != null
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof OidcUser user
                ? user.getClaimAsString(Accounts.SESSION)
                : null;
    }
}
