package de.amtsweg.app.lists;

import de.amtsweg.processes.Person;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.TaskNews;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells an open list what has come since; it is no page, and asking does not keep a login alive. */
@Controller
class NewsController {

    /** The last moment that browsers can count to; nothing is newer than that. */
    private static final long LAST = 8_640_000_000_000_000L;

    private final TaskNews news;
    private final MessageSource messages;

    NewsController(TaskNews news, MessageSource messages) {
        this.news = news;
        this.messages = messages;
    }

    /**
     * @param text what to offer; empty if nothing is new
     * @param open how many tasks wait for the person, one's own and the new ones
     */
    record News(String text, String open) {}

    static String address(Filter filter, Instant since) {
        return "/amt/neues?seit=%d&%s".formatted(since.toEpochMilli(), filter.query());
    }

    /** @param since milliseconds since 1970 */
    @GetMapping(path = "/amt/neues", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<News> news(
            @RequestParam Map<String, String> parameters,
            @RequestParam("seit") long since,
            Person person,
            Locale locale) {
        var found = news.since(
                Instant.ofEpochMilli(Math.max(0, Math.min(since, LAST))),
                person,
                Filter.of(name -> parameters.getOrDefault(name, "")));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new News(text(found.fresh(), locale), counted(found.own() + found.fresh())));
    }

    private String text(int fresh, Locale locale) {
        return switch (fresh) {
            case 0 -> "";
            case 1 -> messages.getMessage("list.news.one", null, locale);
            default -> messages.getMessage("list.news", new Object[] {counted(fresh)}, locale);
        };
    }

    private static String counted(int count) {
        return count < TaskNews.MOST ? Integer.toString(count) : (TaskNews.MOST - 1) + "+";
    }
}
