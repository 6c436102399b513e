package de.amtsweg.app.security;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Filters in the security chain must not also run outside it. */
@Configuration(proxyBeanMethods = false)
class SecurityFilters {

    @Bean
    FilterRegistrationBean<LoginCheck> checkInTheChain(LoginCheck check) {
        return none(check);
    }

    @Bean
    FilterRegistrationBean<LoginPages.Detour> detourInTheChain(LoginPages.Detour detour) {
        return none(detour);
    }

    private static <F extends Filter> FilterRegistrationBean<F> none(F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
