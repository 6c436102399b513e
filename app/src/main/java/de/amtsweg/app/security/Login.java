package de.amtsweg.app.security;

import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows about its login.
 *
 * @param began when the person logged in
 * @param checked when Keycloak last said that they still are
 * @param token to ask Keycloak with; of no use to anybody without the client's secret
 */
record Login(Instant began, Instant checked, String token) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String ATTRIBUTE = Login.class.getName();

    static @Nullable Login of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Login login ? login : null;
    }

    void keep(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }
}
