package de.amtsweg.app.security;

import de.amtsweg.app.cookies.Seal;
import de.amtsweg.app.cookies.SessionCookies;
import de.amtsweg.app.incoming.PendingAnswers;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Leads people back after the login. What was sent before it is for the person last logged in here: somebody else who
 * logs in at the same browser does not see it, and goes to their own pages.
 */
@Component
class SamePerson extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String PURPOSE = "who was here";

    private static final String OWN = "/konto";

    private final WayBack wayBack;
    private final SessionCookies cookies;
    private final Seal seal;

    SamePerson(WayBack wayBack, SessionCookies cookies, Seal seal) {
        this.wayBack = wayBack;
        this.cookies = cookies;
        this.seal = seal;
        setRequestCache(wayBack);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws ServletException, IOException {
        var last = WebUtils.getCookie(request, name());
        var now = seal.mark(PURPOSE, person.getName());
        cookies.set(name(), now, response);
        if (last != null && !last.getValue().equals(now) && PendingAnswers.drop(request)) {
            wayBack.removeRequest(request, response);
            getRedirectStrategy().sendRedirect(request, response, OWN);
            return;
        }
        super.onAuthenticationSuccess(request, response, person);
    }

    private String name() {
        return cookies.name("wer");
    }
}
