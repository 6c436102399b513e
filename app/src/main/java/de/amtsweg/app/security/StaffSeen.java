package de.amtsweg.app.security;

import de.amtsweg.processes.colleagues.Colleagues;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
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
        seen(login.getAuthentication());
    }

    void seen(Authentication authentication) {
        var account = Account.of(authentication);
        if (account != null) {
            colleagues.seen(account.person());
        }
    }
}
