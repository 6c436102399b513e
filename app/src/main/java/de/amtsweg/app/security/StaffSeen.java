package de.amtsweg.app.security;

import de.amtsweg.processes.colleagues.Colleagues;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Writes down who works for which office, whenever Keycloak reports it. */
@Component
class StaffSeen {

    private final Colleagues colleagues;

    StaffSeen(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @EventListener
    void loggedIn(InteractiveAuthenticationSuccessEvent login) {
        if (login.getAuthentication().getPrincipal() instanceof OidcUser user) {
            seen(user);
        }
    }

    void seen(OidcUser user) {
        colleagues.seen(Account.of(user).person());
    }
}
