package de.amtsweg.app.web;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.drafts.Draft;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads ids in addresses. */
@Configuration(proxyBeanMethods = false)
class Ids implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Case.Id.class, Case.Id::of);
        registry.addConverter(String.class, Draft.Id.class, Draft.Id::of);
    }
}
