package de.amtsweg.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Language and theme: chosen by {@code ?lang=} and {@code ?theme=} on any page, kept in a cookie. German comes first. */
@Configuration(proxyBeanMethods = false)
class Preferences implements WebMvcConfigurer {

    static final String THEME = "theme";
    static final Set<String> THEMES = Set.of("auto", "light", "dark");

    private final Languages languages;
    private final Remembered remembered;

    Preferences(Languages languages, Remembered remembered) {
        this.languages = languages;
        this.remembered = remembered;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang") {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Languages.fitting(super.resolveLocale(request), request.getRequestURI());
            }

            @Override
            public LocaleContext resolveLocaleContext(HttpServletRequest request) {
                return () -> resolveLocale(request);
            }
        };
        resolver.setDefaultLocale(Locale.GERMAN);
        resolver.setCookieMaxAge(Remembered.KEPT);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure(remembered.overHttps());
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                choose(request, response);
                return true;
            }
        });
    }

    private void choose(HttpServletRequest request, HttpServletResponse response) {
        var language = query(request, "lang");
        if (language != null) {
            languages.find(language).ifPresent(locale -> localeResolver().setLocale(request, response, locale));
        }
        var theme = query(request, THEME);
        if (theme != null && THEMES.contains(theme)) {
            request.setAttribute(THEME, theme);
            remembered.remember(THEME, theme, response);
        }
    }

    /** From the address only: reading parameters here would parse the body of every upload. */
    private static @Nullable String query(HttpServletRequest request, String name) {
        if (request.getQueryString() == null) {
            return null;
        }
        for (var part : request.getQueryString().split("&")) {
            if (part.startsWith(name + "=")) {
                return part.substring(name.length() + 1);
            }
        }
        return null;
    }
}
