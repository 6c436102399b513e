package de.amtsweg.app.office;

import de.amtsweg.app.security.Guests;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.cases.Cases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Records in a case who of the offices reads it, whichever of its pages that is. */
@Component
class CaseReading implements HandlerInterceptor, WebMvcConfigurer {

    private final Cases cases;
    private final Guests persons;

    CaseReading(Cases cases, Guests persons) {
        this.cases = cases;
        this.persons = persons;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/amt/vorgang/*", "/amt/vorgang/*/**");
    }

    /** A page is about to be drawn, so the person may see the case. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("id") instanceof String id) {
            persons.person(request)
                    .ifPresent(person ->
                            cases.findOfOffice(Case.Id.of(id), person).ifPresent(filed -> cases.viewed(filed, person)));
        }
    }
}
