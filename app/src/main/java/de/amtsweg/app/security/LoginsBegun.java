package de.amtsweg.app.security;

import de.amtsweg.app.cookies.Seal;
import de.amtsweg.app.cookies.SessionCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is needed again when somebody returns from Keycloak. The browser keeps it until then: whoever only looks
 * at the login page leaves nothing on the server.
 */
@Component
class LoginsBegun implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String PURPOSE = "login";

    private final SessionCookies cookies;
    private final Seal seal;
    private final JsonMapper json;

    LoginsBegun(SessionCookies cookies, Seal seal, JsonMapper json) {
        this.cookies = cookies;
        this.seal = seal;
        this.json = json;
    }

    private record Begun(
            String state,
            String uri,
            String client,
            String redirect,
            Set<String> scopes,
            Map<String, Object> attributes) {}

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        var kept = new Begun(
                String.valueOf(begun.getState()),
                begun.getAuthorizationUri(),
                begun.getClientId(),
                String.valueOf(begun.getRedirectUri()),
                begun.getScopes(),
                new HashMap<>(begun.getAttributes()));
        cookies.set(name(), seal.sealed(PURPOSE, json.writeValueAsString(kept)), response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name());
        if (cookie == null) {
            return null;
        }
        return seal.open(PURPOSE, cookie.getValue())
                .map(this::read)
                .filter(begun -> begun.getState().equals(request.getParameter("state")))
                .orElse(null);
    }

    private @Nullable OAuth2AuthorizationRequest read(String text) {
        try {
            var begun = json.readValue(text, Begun.class);
            return OAuth2AuthorizationRequest.authorizationCode()
                    .state(begun.state())
                    .authorizationUri(begun.uri())
                    .clientId(begun.client())
                    .redirectUri(begun.redirect())
                    .scopes(begun.scopes())
                    .attributes(attributes -> attributes.putAll(begun.attributes()))
                    .build();
        } catch (JacksonException ofAnEarlierVersion) {
            return null;
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var begun = loadAuthorizationRequest(request);
        if (begun != null) {
            cookies.remove(name(), response);
        }
        return begun;
    }

    private String name() {
        return cookies.name("anmeldung");
    }
}
