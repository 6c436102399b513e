package de.amtsweg.app.participation;

import de.amtsweg.app.documents.Download;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.participation.Publications;
import de.amtsweg.processes.participation.Publications.Search;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Citizens' ideas, and what becomes of them. */
@Controller
@RequestMapping("/ideen")
class IdeasController {

    private static final String BOARD = "ideen";
    private static final int PER_PAGE = 20;

    private final Procedures procedures;
    private final Publications publications;
    private final Download download;

    IdeasController(Procedures procedures, Publications publications, Download download) {
        this.procedures = procedures;
        this.publications = publications;
        this.download = download;
    }

    @GetMapping
    String all(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "thema", defaultValue = "") String topic,
            @RequestParam(name = "stadtteil", defaultValue = "") String district,
            @RequestParam(name = "seite", defaultValue = "1") int page,
            Locale locale,
            Model model) {
        var search = new Search(text.length() > 100 ? text.substring(0, 100) : text, topic, district);
        int shown = Math.max(1, Math.min(page, 10_000));
        var found = publications.find(BOARD, search, (shown - 1) * PER_PAGE, PER_PAGE);
        model.addAttribute("board", board(locale));
        model.addAttribute("search", search);
        model.addAttribute("ideas", found.publications());
        model.addAttribute("total", found.total());
        model.addAttribute("page", shown);
        model.addAttribute("pages", (found.total() + PER_PAGE - 1) / PER_PAGE);
        model.addAttribute(
                "address",
                UriComponentsBuilder.fromPath("/ideen")
                        .queryParam("q", "{q}")
                        .queryParam("thema", "{thema}")
                        .queryParam("stadtteil", "{stadtteil}")
                        .encode()
                        .buildAndExpand(search.text(), topic, district)
                        .toUriString());
        return "participation/ideas";
    }

    @GetMapping("/{reference}")
    String one(@PathVariable String reference, Locale locale, Model model) {
        model.addAttribute("board", board(locale));
        model.addAttribute("idea", publications.get(BOARD, reference));
        return "participation/idea";
    }

    @GetMapping("/{reference}/bild")
    void picture(@PathVariable String reference, HttpServletResponse response) throws IOException {
        download.send(publications.picture(publications.get(BOARD, reference)), response);
    }

    private Board board(Locale locale) {
        return procedures.offered().stream()
                .filter(procedure -> Board.isOf(procedure, BOARD))
                .findFirst()
                .map(procedure -> new Board(procedure, locale))
                .orElseThrow(() -> new NotFound("no procedure for ideas"));
    }
}
