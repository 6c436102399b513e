package de.amtsweg.app.security;

import de.amtsweg.processes.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** What Keycloak's ID token says about a person. */
public record Account(Person person, Set<String> roles) {

    static final String OFFICES = "offices";
    static final String ROLES = "roles";

    /** With the key of an office after it, the role of whoever leads that. */
    private static final String LEADS = "leitung-";

    /** People choose their names, and others read them: none may reverse the order of letters. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    static Account of(OidcUser user) {
        var name = TURNING.matcher(Optional.ofNullable(user.getFullName()).orElse(user.getPreferredUsername()))
                .replaceAll("");
        var email = Optional.ofNullable(user.getEmail()).orElse("");
        return new Account(new Person(user.getSubject(), name, email, claim(user, OFFICES)), claim(user, ROLES));
    }

    /** Null for somebody who is not logged in. */
    public static @Nullable Account of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof OidcUser user ? of(user) : null;
    }

    public boolean isAnalyst() {
        return roles.contains("analyst");
    }

    public boolean isOperator() {
        return roles.contains("operator");
    }

    /** Keys of the offices that the person leads; nobody leads an office without working for it. */
    public Set<String> leads() {
        return person.offices().stream()
                .filter(office -> roles.contains(LEADS + office))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> claim(OidcUser user, String claim) {
        List<String> values = user.getClaimAsStringList(claim);
        return values == null ? Set.of() : new HashSet<>(values);
    }
}
