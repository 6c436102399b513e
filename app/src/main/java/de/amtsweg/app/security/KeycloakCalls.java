package de.amtsweg.app.security;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/** Every call to Keycloak has a timeout. */
@Component
class KeycloakCalls {

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ANSWERING = Duration.ofSeconds(4);
    private static final Duration LOOKING = Duration.ofSeconds(2);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final ClientRegistration registration;
    private final RestClient looking =
            RestClient.builder().requestFactory(calls(LOOKING)).build();
    private final JwtDecoder decoder;
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - REMEMBERED.toNanos());
    private volatile boolean up = true;

    KeycloakCalls(ClientRegistrationRepository clients) {
        this.registration = clients.findByRegistrationId("keycloak");
        this.decoder = decoder(registration);
    }

    /** Checked before people are sent there, and cached for a few seconds. */
    boolean isUp() {
        long before = lookedAt.get();
        long now = System.nanoTime();
        if (now - before > REMEMBERED.toNanos() && lookedAt.compareAndSet(before, now)) {
            up = answers();
        }
        return up;
    }

    private boolean answers() {
        try {
            var keys = String.valueOf(registration.getProviderDetails().getJwkSetUri());
            looking.get().uri(keys).retrieve().toBodilessEntity();
            return true;
        } catch (RestClientException down) {
            return false;
        }
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> logins() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(tokens());
        return client;
    }

    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> checks() {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(tokens());
        return client;
    }

    ClientRegistration registration() {
        return registration;
    }

    JwtDecoder decoder() {
        return decoder;
    }

    JwtDecoderFactory<ClientRegistration> decoders() {
        return any -> decoder;
    }

    private static RestClient tokens() {
        return RestClient.builder()
                .requestFactory(calls(ANSWERING))
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private static JwtDecoder decoder(ClientRegistration registration) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        registration.getProviderDetails().getJwkSetUri())
                .restOperations(new RestTemplate(calls(ANSWERING)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    private static JdkClientHttpRequestFactory calls(Duration answer) {
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECTING).build());
        factory.setReadTimeout(answer);
        return factory;
    }
}
