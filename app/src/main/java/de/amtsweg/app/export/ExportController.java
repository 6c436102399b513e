package de.amtsweg.app.export;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.Inbox;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list that somebody sees, with all its pages and in its order, as a file. */
@Controller
class ExportController {

    private static final Logger LOG = LoggerFactory.getLogger(ExportController.class);

    /** More than anybody reads, and than an office should carry away. */
    static final int MOST = 10_000;

    /** What browsers say who fetch a page before somebody asks for it. */
    private static final List<String> GUESSING = List.of("Sec-Purpose", "Purpose", "X-Moz");

    private final Inbox inbox;
    private final TaskCells cells;
    private final MessageSource messages;
    private final InstantSource clock;

    ExportController(Inbox inbox, TaskCells cells, MessageSource messages, InstantSource clock) {
        this.inbox = inbox;
        this.cells = cells;
        this.messages = messages;
        this.clock = clock;
    }

    /** A browser that only guesses that somebody might want the file does not get it. */
    @GetMapping("/amt/liste.{ending}")
    void save(
            @PathVariable String ending,
            @RequestParam Map<String, String> parameters,
            @RequestHeader HttpHeaders headers,
            Person person,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var format = Format.of(ending).orElseThrow(() -> new NotFound("no such format"));
        response.setHeader("Cache-Control", "no-store");
        if (GUESSING.stream()
                .anyMatch(name -> String.valueOf(headers.getFirst(name)).contains("prefetch"))) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        var filter = Filter.of(name -> parameters.getOrDefault(name, ""));
        // before the response begins, so that what fails is a page
        var first = inbox.portion(person, filter, null);
        var title = messages.getMessage("inbox.title", null, locale);
        response.setContentType(format.type());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", disposition(title, format));
        // not closed on a failure: closing would write its end
        var sheet = format.sheet(response.getOutputStream(), title);
        sheet.head(cells.titles(locale));
        int rows = write(sheet, first, person, filter, locale);
        sheet.close();
        log(person, filter, format, rows);
    }

    private int write(Sheet sheet, Inbox.Page first, Person person, Filter filter, Locale locale) throws IOException {
        int rows = 0;
        for (var page = first; ; page = inbox.portion(person, filter, page.next())) {
            for (var task : page.tasks()) {
                if (rows == MOST) {
                    sheet.row(cells.cutOff(MOST, locale));
                    return rows;
                }
                sheet.row(cells.of(task, locale));
                rows++;
            }
            if (page.next() == null) {
                return rows;
            }
        }
    }

    private String disposition(String title, Format format) {
        var name =
                "%s-%s.%s".formatted(title.toLowerCase(Locale.ROOT), CityTime.date(clock.instant()), format.ending());
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    /** Who has carried away how much, for whoever has to account for it; what was searched for may be a name. */
    private static void log(Person person, Filter filter, Format format, int rows) {
        var shown = new TreeMap<>(filter.parameters());
        shown.computeIfPresent("q", (name, text) -> "…");
        LOG.info("{} has saved {} tasks of the inbox as {}: {}", person.id(), rows, format, shown);
    }
}
