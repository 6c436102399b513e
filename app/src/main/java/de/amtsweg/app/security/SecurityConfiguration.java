package de.amtsweg.app.security;

import de.amtsweg.app.AppSettings;
import de.amtsweg.app.cookies.SessionCookies;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The rules at the door; the case's access rule, further inside, decides what a case or an office may show. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            ClientRegistrationRepository clients,
            Guests guests,
            SessionCookies cookies,
            SamePerson samePerson,
            FirstStyles styles,
            LoginFirst loginFirst,
            WayBack wayBack,
            LoginsBegun begun,
            LoginSessions sessions,
            LoginCheck check,
            LoginPages.Detour detour,
            KeycloakCalls keycloak,
            AppSettings settings,
            @Value("${spring.security.oauth2.client.provider.keycloak.issuer-uri}") URI issuer,
            @Value("${server.servlet.session.cookie.secure}") boolean https)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/",
                                "/favicon.ico",
                                "/stadt.css",
                                "/status",
                                "/status/oeffnen",
                                "/weitermachen",
                                "/login",
                                "/login/gestoert",
                                "/impressum",
                                "/datenschutz",
                                "/barrierefreiheit",
                                "/kontakt")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/verfahren/*", "/status/*/*", "/weitermachen/*", "/ideen/**")
                        .permitAll()
                        .requestMatchers("/verfahren/{key}/antrag/**")
                        .access(guests.whereEverybodyMay())
                        .requestMatchers("/konto/vorgang/**")
                        .access(guests.withTheirCookie())
                        .requestMatchers("/amt/**")
                        .hasRole(Accounts.OFFICE)
                        .requestMatchers("/modelle/**")
                        .hasRole(Accounts.ANALYST)
                        .requestMatchers("/betrieb/**")
                        .hasRole(Accounts.OPERATOR)
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage(LoginPages.FAILED)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(withPkce(clients))
                                .authorizationRequestRepository(begun))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(keycloak.logins()))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(new Accounts()))
                        .successHandler(samePerson)
                        .failureHandler(LoginPages.failures()))
                .oidcLogout(logout -> logout.oidcSessionRegistry(sessions).backChannel(Customizer.withDefaults()))
                .addFilterBefore(detour, OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterBefore(check, AnonymousAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(loginFirst))
                .requestCache(cache -> cache.requestCache(wayBack))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/abmelden"))
                        .addLogoutHandler((request, response, person) -> cookies.forget(request, response))
                        .logoutSuccessHandler(backToStart(clients, keycloak, settings)))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(https))
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .headers(headers -> headers.disable())
                .addFilterAt(new PageHeaders(issuer, styles), HeaderWriterFilter.class);
        return http.build();
    }

    /** Health and metrics have their own port, which the city does not open to the world. */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /**
     * Styles, scripts and typefaces are the same for all; a first visit loads seven of them, with as few headers as
     * possible.
     */
    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.disable())
                .headers(headers -> headers.defaultsDisabled()
                        .contentTypeOptions(Customizer.withDefaults())
                        .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'")))
                .build();
    }

    /** Requests are measured as a whole; measuring every filter of every request costs more than it reveals. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(KeycloakCalls keycloak) {
        return keycloak.decoders();
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients(InstantSource clock) {
        return new LoginTokens(clock);
    }

    private static DefaultOAuth2AuthorizationRequestResolver withPkce(ClientRegistrationRepository clients) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    /** Via Keycloak, where the login ends as well; without it, while it does not answer. */
    private static LogoutSuccessHandler backToStart(
            ClientRegistrationRepository clients, KeycloakCalls keycloak, AppSettings settings) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(clients);
        handler.setPostLogoutRedirectUri(settings.url() + "/");
        return (request, response, person) -> {
            if (keycloak.isUp()) {
                handler.onLogoutSuccess(request, response, person);
            } else {
                response.sendRedirect(request.getContextPath() + "/");
            }
        };
    }

    /**
     * The token is in a cookie and outlives the session, so that a form sent after the session has ended is still known
     * to be ours, and what was typed can be kept.
     */
    private static CookieCsrfTokenRepository tokens(boolean https) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(https ? "__Host-amtsweg-csrf" : "amtsweg-csrf");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(https).path("/").sameSite("Lax"));
        return tokens;
    }
}
