package de.amtsweg.app.security;

import de.amtsweg.app.security.LoginSessions.LoginEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContext;
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
class EndedLogins {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    EndedLogins(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void end(LoginEnded ended) {
        end(sessions, ended);
    }

    private static <S extends Session> void end(FindByIndexNameSessionRepository<S> sessions, LoginEnded ended) {
        sessions.findByPrincipalName(ended.person()).forEach((id, session) -> {
            if (ended.login() == null || ended.login().equals(loginOf(session))) {
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
