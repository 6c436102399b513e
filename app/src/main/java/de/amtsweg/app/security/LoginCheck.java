package de.amtsweg.app.security;

import de.amtsweg.app.AppSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks Keycloak from time to time whether somebody who is logged in still is, and what they may do now. While Keycloak is
 * down, people keep login and roles, until the login reaches its maximum length.
 */
@Component
class LoginCheck extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LoginCheck.class);

    private final AppSettings.Login settings;
    private final KeycloakCalls keycloak;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> checks;
    private final StaffSeen staff;
    private final InstantSource clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /** Only one of several requests in a session asks. */
    private final Set<String> asking = ConcurrentHashMap.newKeySet();

    LoginCheck(AppSettings settings, KeycloakCalls keycloak, StaffSeen staff, InstantSource clock) {
        this.settings = settings.login();
        this.keycloak = keycloak;
        this.checks = keycloak.checks();
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken known) {
            check(known, session, request, response);
        }
        chain.doFilter(request, response);
    }

    private void check(
            OAuth2AuthenticationToken known,
            HttpSession session,
            HttpServletRequest request,
            HttpServletResponse response) {
        var login = Login.of(session);
        var now = clock.instant();
        if (login == null || login.began().plus(settings.longest()).isBefore(now)) {
            end(session);
        } else if (!SessionStore.isByItself(request)
                && login.checked().plus(settings.check()).isBefore(now)
                && asking.add(session.getId())) {
            try {
                ask(known, login, session, request, response);
            } finally {
                asking.remove(session.getId());
            }
        }
    }

    private void ask(
            OAuth2AuthenticationToken known,
            Login login,
            HttpSession session,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!keycloak.isUp()) {
            return;
        }
        try {
            var answer = checks.getTokenResponse(question(login));
            var refresh = answer.getRefreshToken();
            new Login(login.began(), clock.instant(), refresh == null ? login.token() : refresh.getTokenValue())
                    .keep(session);
            update(known, answer, request, response);
        } catch (OAuth2AuthorizationException refused) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
                end(session);
            } else {
                LOG.warn("could not check a login: {}", refused.getError().getErrorCode());
            }
        } catch (JwtException odd) {
            LOG.warn("could not check a login: {}", odd.getClass().getSimpleName());
        }
    }

    private OAuth2RefreshTokenGrantRequest question(Login login) {
        var unused = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                "none",
                login.began(),
                login.began().plusSeconds(1));
        return new OAuth2RefreshTokenGrantRequest(
                keycloak.registration(), unused, new OAuth2RefreshToken(login.token(), login.began()));
    }

    /** Name, offices and roles as they are now. */
    private void update(
            OAuth2AuthenticationToken known,
            OAuth2AccessTokenResponse answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!(answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String token)) {
            return;
        }
        var jwt = keycloak.decoder().decode(token);
        var user = Accounts.user(new OidcIdToken(token, jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getClaims()));
        if (!user.getSubject().equals(known.getName())) {
            return;
        }
        staff.seen(user);
        if (!isSame(user, known)) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new OAuth2AuthenticationToken(
                    user, user.getAuthorities(), known.getAuthorizedClientRegistrationId()));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        }
    }

    private static boolean isSame(OidcUser user, OAuth2AuthenticationToken known) {
        return known.getPrincipal() instanceof OidcUser before
                && Account.of(user).equals(Account.of(before))
                && Set.copyOf(user.getAuthorities()).equals(Set.copyOf(known.getAuthorities()));
    }

    private static void end(HttpSession session) {
        SecurityContextHolder.clearContext();
        session.invalidate();
    }
}
