package de.amtsweg.app.web;

import de.amtsweg.processes.City;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The city's own colour, if it has one. */
@Controller("cityStyles")
class CityStyles {

    private final Optional<String> css;

    CityStyles(City city) {
        this.css = city.colours().map(CityStyles::css);
    }

    private static String css(City.Colours colours) {
        var light = colours.light().hex();
        var dark = colours.dark().hex();
        return """
                :root { --amt-marke: %s; }
                @media (prefers-color-scheme: dark) { :root:not([data-kern-theme="light"]) { --amt-marke: %s; } }
                :root[data-kern-theme="dark"] { --amt-marke: %s; }
                """.formatted(light, dark, dark);
    }

    public boolean exist() {
        return css.isPresent();
    }

    @GetMapping("/stadt.css")
    ResponseEntity<String> styles() {
        return css.map(styles -> ResponseEntity.ok()
                        .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                        .body(styles))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
