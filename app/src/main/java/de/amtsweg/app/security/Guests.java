package de.amtsweg.app.security;

import de.amtsweg.app.cookies.SessionCookies;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * People without an account. A guest's id is the browser's secret, in a cookie that lasts until it is closed; so what
 * a guest has begun survives the end of a session and a restart of the server.
 */
@Component
public class Guests {

    private final Procedures procedures;
    private final CaseKeys keys;
    private final SessionCookies cookies;

    Guests(Procedures procedures, CaseKeys keys, SessionCookies cookies) {
        this.procedures = procedures;
        this.keys = keys;
        this.cookies = cookies;
    }

    /** The person logged in, or else the browser's guest, or a new one if it has none. Nobody is ever replaced. */
    public Person personOrNew(HttpServletRequest request, HttpServletResponse response) {
        return person(request).orElseGet(() -> {
            var guest = Person.guest();
            cookies.set(name(), guest.id(), response);
            return guest;
        });
    }

    /**
     * The applicant of the case at this address, if the browser has the key to it; else the person logged in, or else the
     * browser's guest.
     */
    public Optional<Person> person(HttpServletRequest request) {
        return keys.at(request)
                .map(opened -> Person.guest(String.valueOf(opened.person())))
                .or(() -> Optional.ofNullable(
                                Account.of(SecurityContextHolder.getContext().getAuthentication()))
                        .map(Account::person))
                .or(() -> ofBrowser(request));
    }

    /** The browser's guest, even while somebody is logged in. */
    public Optional<Person> ofBrowser(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name()))
                .filter(cookie -> Person.isGuest(cookie.getValue()))
                .map(cookie -> Person.guest(cookie.getValue()));
    }

    /** Admits everybody to the forms of procedures that are for everybody. */
    AuthorizationManager<RequestAuthorizationContext> whereEverybodyMay() {
        return (person, request) -> new AuthorizationDecision(isLoggedIn(person)
                || procedures
                        .find(request.getVariables().get("key"))
                        .filter(procedure -> procedure.isForEverybody())
                        .isPresent());
    }

    /** Admits guests to their cases; the case's access rule decides which are theirs, or opened. */
    AuthorizationManager<RequestAuthorizationContext> withTheirCookie() {
        return (person, request) -> new AuthorizationDecision(
                isLoggedIn(person) || person(request.getRequest()).isPresent());
    }

    private static boolean isLoggedIn(Supplier<? extends @Nullable Authentication> person) {
        var authentication = person.get();
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }

    private String name() {
        return cookies.name("gast");
    }
}
