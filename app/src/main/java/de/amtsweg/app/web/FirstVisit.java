package de.amtsweg.app.web;

import de.amtsweg.app.security.FirstStyles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a browser that has never been here, or not since the styles changed, the styles within the page. */
@Configuration(proxyBeanMethods = false)
class FirstVisit implements HandlerInterceptor, WebMvcConfigurer {

    private static final String COOKIE = "styles";

    private final FirstStyles styles;
    private final Remembered remembered;

    FirstVisit(FirstStyles styles, Remembered remembered) {
        this.styles = styles;
        this.remembered = remembered;
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
            remembered.remember(COOKIE, styles.version(), response);
        }
    }

    /** And neither a redirect nor a fragment that a script has asked for. */
    private static boolean isPage(ModelAndView page, HttpServletRequest request) {
        return page.getViewName() != null
                && !page.getViewName().contains(":")
                && request.getHeader("HX-Request") == null;
    }

    private boolean hasStyles(HttpServletRequest request) {
        return styles.version().equals(Remembered.value(COOKIE, request));
    }
}
