package de.amtsweg.bench;

import de.amtsweg.Application;
import de.amtsweg.app.startup.ServiceCheck;
import de.amtsweg.app.web.Dates;
import de.amtsweg.app.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * A bare Spring Boot app beside the product: no security, no session, no database, stock settings. It draws the same
 * templates with the same values. To get these, the product runs in this process first, fills the database, and is asked
 * for each page once; then it is closed, and the bare app starts.
 */
final class Peer {

    private static final Map<String, ModelAndView> PAGES = new ConcurrentHashMap<>();

    private static String token = "";

    private Peer() {}

    /** @param arguments the bare app's port, how many open cases there shall be, and the product's settings */
    public static void main(String[] arguments) {
        try {
            var settings = List.of(arguments).subList(2, arguments.length).toArray(String[]::new);
            var messages = record(settings, Integer.parseInt(arguments[1]));
            serve(Integer.parseInt(arguments[0]), messages);
            System.out.println("ready");
        } catch (RuntimeException | Error failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    /** @return which files hold the words of the pages */
    private static String record(String[] settings, int cases) {
        var product = new SpringApplication(Application.class);
        product.addInitializers(context ->
                ((GenericApplicationContext) context).registerBean("recorder", Recorder.class, () -> new Recorder()));
        try (var running = product.run(settings)) {
            for (var visit : Visit.all(running, cases)) {
                PAGES.clear();
                // the first has no cookies yet
                visit.visitor().get(visit.path());
                token = visit.token(token);
                PAGES.clear();
                visit.visitor().get(visit.path());
                Recorder.KEPT.put(visit.path(), PAGES.get(visit.path()));
                System.out.println(visit);
            }
            return running.getEnvironment().getRequiredProperty("spring.messages.basename");
        }
    }

    private static void serve(int port, String messages) {
        var bare = new SpringApplication(Bare.class);
        // the product's, which the class path names
        bare.setListeners(bare.getListeners().stream()
                .filter(listener -> !(listener instanceof ServiceCheck))
                .toList());
        bare.addInitializers(context -> {
            // by the names that templates know
            ((GenericApplicationContext) context).registerBean("dates", Dates.class);
            ((GenericApplicationContext) context).registerBean("languages", Languages.class);
            // words with plain language, and names of files with their content's hash
            ((GenericApplicationContext) context).registerBean("messageSource", pageClass("Words"));
            ((GenericApplicationContext) context).registerBean("staticFiles", pageClass("StaticFiles"));
        });
        bare.run(
                "--spring.config.name=peer",
                "--server.port=" + port,
                "--spring.thymeleaf.servlet.produce-partial-output-while-processing=false",
                "--spring.web.resources.add-mappings=false",
                "--spring.web.locale=de",
                "--spring.web.locale-resolver=fixed",
                "--spring.messages.basename=" + messages,
                "--server.compression.enabled=true");
    }

    private static Class<?> pageClass(String name) {
        try {
            return Class.forName(Dates.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException moved) {
            throw new IllegalStateException(moved);
        }
    }

    /** Keeps what the product gives to a template. */
    static class Recorder implements HandlerInterceptor, WebMvcConfigurer {

        static final Map<String, ModelAndView> KEPT = new HashMap<>();

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(this);
        }

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
            if (page != null && page.getViewName() != null) {
                var values = new HashMap<>(page.getModel());
                values.keySet().removeIf(name -> name.startsWith(BindingResult.MODEL_KEY_PREFIX));
                PAGES.put(request.getRequestURI(), new ModelAndView(page.getViewName(), values));
            }
        }
    }

    /** No {@code @Configuration}, which the product would find when it runs in a test. */
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        ThymeleafAutoConfiguration.class
    })
    @Import(Pages.class)
    static class Bare {

        /** Forms that are posted have a hidden field as long as the product's. */
        @Bean
        RequestDataValueProcessor requestDataValueProcessor() {
            return new RequestDataValueProcessor() {
                @Override
                public String processAction(HttpServletRequest request, String action, String method) {
                    request.setAttribute("method", method);
                    return action;
                }

                @Override
                public @Nullable String processFormFieldValue(
                        HttpServletRequest request, @Nullable String name, String value, String type) {
                    return value;
                }

                @Override
                public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
                    return "get".equals(request.getAttribute("method")) ? null : Map.of("_csrf", token);
                }

                @Override
                public String processUrl(HttpServletRequest request, String url) {
                    return url;
                }
            };
        }
    }

    static class Pages {

        Pages(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings)
                throws NoSuchMethodException {
            mappings.registerMapping(
                    RequestMappingInfo.paths("/**").methods(RequestMethod.GET).build(),
                    this,
                    Pages.class.getDeclaredMethod("page", HttpServletRequest.class));
        }

        ModelAndView page(HttpServletRequest request) {
            var page = Recorder.KEPT.get(request.getRequestURI());
            return new ModelAndView(String.valueOf(page.getViewName()), page.getModel());
        }
    }
}
