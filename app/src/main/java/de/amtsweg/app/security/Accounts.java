package de.amtsweg.app.security;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Keeps only what pages need from a login: it is read from the session with every request, and the ID token has
 * said everything, so that Keycloak need not be asked again.
 */
class Accounts implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String OFFICE = "OFFICE";
    static final String ANALYST = "ANALYST";
    static final String OPERATOR = "OPERATOR";

    /** Keycloak's name for its own session. */
    static final String SESSION = "sid";

    private static final Map<String, String> ROLES = Map.of("analyst", ANALYST, "operator", OPERATOR);
    private static final List<String> KEPT = List.of(
            IdTokenClaimNames.SUB,
            SESSION,
            StandardClaimNames.NAME,
            StandardClaimNames.PREFERRED_USERNAME,
            StandardClaimNames.EMAIL,
            Account.OFFICES,
            Account.ROLES);

    @Override
    public OidcUser loadUser(OidcUserRequest login) {
        return user(login.getIdToken());
    }

    static OidcUser user(OidcIdToken token) {
        var claims = new LinkedHashMap<String, Object>();
        for (var claim : KEPT) {
            if (token.hasClaim(claim)) {
                claims.put(claim, Objects.requireNonNull(token.getClaim(claim)));
            }
        }
        var kept = new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), claims);
        return new DefaultOidcUser(authorities(token), kept);
    }

    private static Set<GrantedAuthority> authorities(OidcIdToken token) {
        var roles = claim(token, Account.ROLES).map(ROLES::get).filter(Objects::nonNull);
        var office = claim(token, Account.OFFICES).limit(1).map(any -> OFFICE);
        var authorities = new HashSet<GrantedAuthority>();
        Stream.concat(roles, office).forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
        return authorities;
    }

    private static Stream<String> claim(OidcIdToken token, String claim) {
        var values = token.getClaimAsStringList(claim);
        return values == null ? Stream.of() : values.stream();
    }
}
