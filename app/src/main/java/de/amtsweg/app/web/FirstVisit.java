package de.amtsweg.app.web;

import de.amtsweg.app.security.FirstStyles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Gives a browser that has never been here, or not since the styles changed, the styles within the page. */
@Configuration(proxyBeanMethods = false)
class FirstVisit implements HandlerInterceptor, WebMvcConfigurer {

    private static final String COOKIE = "styles";
    private static final Duration KEPT = Duration.ofDays(365);

    private final FirstStyles styles;
    private final boolean https;

    FirstVisit(FirstStyles styles, @Value("${server.servlet.session.cookie.secure}") boolean https) {
        this.styles = styles;
        this.https = https;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && isPage(page, request) && !hasStyles(request)) {
            page.addObject("firstStyles", styles.css());
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, styles.version())
                            .path("/")
                            .maxAge(KEPT)
                            .httpOnly(true)
                            .secure(https)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }

    /** And neither a redirect nor a part of a page that a script has asked for. */
    private static boolean isPage(ModelAndView page, HttpServletRequest request) {
        return page.getViewName() != null
                && !page.getViewName().contains(":")
                && request.getHeader("HX-Request") == null;
    }

    private boolean hasStyles(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && cookie.getValue().equals(styles.version());
    }
}
