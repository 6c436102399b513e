package de.amtsweg.app.citizen;

import de.amtsweg.processes.Offices;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.procedures.Procedure;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the city offers online. */
@Controller
class CatalogueController {

    private final Procedures procedures;
    private final Offices offices;

    CatalogueController(Procedures procedures, Offices offices) {
        this.procedures = procedures;
        this.offices = offices;
    }

    /**
     * A procedure in the words of the reader.
     *
     * @param spoken language of these words if it is not the page's
     */
    record Entry(
            String key,
            String name,
            String summary,
            String area,
            @Nullable String spoken) {

        static Entry of(Procedure procedure, Locale locale) {
            return new Entry(
                    procedure.key(),
                    procedure.name(locale),
                    procedure.text("kurz", locale),
                    procedure.text("bereich", locale),
                    procedure.speaks(locale) ? null : Locale.GERMAN.toLanguageTag());
        }
    }

    @GetMapping("/")
    String catalogue(@RequestParam(name = "q", defaultValue = "") String query, Locale locale, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("entries", entries(query, locale));
        return "citizen/catalogue";
    }

    @GetMapping("/verfahren/{key}")
    String procedure(@PathVariable String key, Locale locale, Model model) {
        var procedure = procedures.offered(key);
        model.addAttribute("procedure", procedure);
        model.addAttribute("entry", Entry.of(procedure, locale));
        model.addAttribute("office", offices.find(procedure.text("amt", locale)).orElseThrow());
        for (var part : List.of("wer", "unterlagen", "gebuehr", "dauer")) {
            model.addAttribute(part, procedure.paragraphs(part, locale));
        }
        return "citizen/procedure";
    }

    private List<Entry> entries(String query, Locale locale) {
        var words = Spelling.plain(query).split("\\s+");
        return procedures.offered().stream()
                .filter(procedure -> matches(procedure, words, locale))
                .map(procedure -> Entry.of(procedure, locale))
                .sorted(Comparator.comparing(Entry::name, Collator.getInstance(locale)))
                .toList();
    }

    private static boolean matches(Procedure procedure, String[] words, Locale locale) {
        var text = Spelling.plain(String.join(
                " ",
                procedure.name(locale),
                procedure.name(Locale.GERMAN),
                procedure.text("kurz", locale),
                procedure.text("suchworte", locale),
                procedure.text("suchworte", Locale.GERMAN),
                procedure.text("bereich", locale)));
        for (var word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
