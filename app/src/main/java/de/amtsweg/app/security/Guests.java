package de.amtsweg.app.security;

import de.amtsweg.processes.Person;
import de.amtsweg.processes.Procedures;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * People without an account. A guest's id is a secret of the browser, in a cookie that lasts until it is closed; so what
 * a guest has begun survives the end of a session and a restart of the server.
 */
@Component
public class Guests {

    private final Procedures procedures;
    private final boolean https;

    Guests(Procedures procedures, @Value("${server.servlet.session.cookie.secure}") boolean https) {
        this.procedures = procedures;
        this.https = https;
    }

    /** A new guest, whom the browser knows from now on. */
    public Person begin(HttpServletResponse response) {
        var guest = Person.guest();
        remember(guest, response);
        return guest;
    }

    /** Who is logged in, or else the guest. */
    public Optional<Person> person(HttpServletRequest request) {
        return Optional.ofNullable(Account.of(SecurityContextHolder.getContext().getAuthentication()))
                .map(Account::person)
                .or(() -> find(request));
    }

    private Optional<Person> find(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name()))
                .filter(cookie -> Person.isGuest(cookie.getValue()))
                .map(cookie -> Person.guest(cookie.getValue()));
    }

    /** Makes the browser that of this guest. */
    public void remember(Person guest, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(), guest.id())
                        .path("/")
                        .httpOnly(true)
                        .secure(https)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /** Lets everybody to the forms of procedures that are for everybody. */
    AuthorizationManager<RequestAuthorizationContext> whereEverybodyMay() {
        return (person, request) -> new AuthorizationDecision(isLoggedIn(person)
                || procedures
                        .find(request.getVariables().get("key"))
                        .filter(procedure -> procedure.isForEverybody())
                        .isPresent());
    }

    /** Lets guests to their cases; which are theirs is decided by the case's access rule. */
    AuthorizationManager<RequestAuthorizationContext> withTheirCookie() {
        return (person, request) -> new AuthorizationDecision(
                isLoggedIn(person) || find(request.getRequest()).isPresent());
    }

    private static boolean isLoggedIn(Supplier<? extends @Nullable Authentication> person) {
        var authentication = person.get();
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }

    private String name() {
        return https ? "__Host-amtsweg-gast" : "amtsweg-gast";
    }
}
