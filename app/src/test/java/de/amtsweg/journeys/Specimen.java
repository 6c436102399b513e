package de.amtsweg.journeys;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.pages.FormView.Upload;
import de.amtsweg.forms.parsing.FormParser;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.texts.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A form of all components on one page, empty, filled in, or with a mistake in each field; for whoever is logged in. No bean,
 * so that no product has it: its test opens it, and shuts it again.
 */
class Specimen {

    private static final String FILE = "47a1f0a2-53f0-4b8e-9a0e-3f0a5b8c9d10";
    private static final Map<String, Object> CONTEXT = Map.of(
            "name", "Erika Muster",
            "hunde", List.of(Map.of("name", "Bello", "alter", 3), Map.of("name", "Rex", "alter", 12)),
            "unterlagen", List.of(FILE));

    /** As scanners and phones name files: long, and without a space. */
    private static final String LONG = "Meldebescheinigung_Musterhausen_".repeat(3) + "2026-11-28.pdf";

    private static final Map<String, Upload> UPLOADS = Map.of(
            FILE,
            new Upload(
                    FILE, LONG, "2 MB", true, List.of(new Upload.Remark("document.same", List.of(LONG), true, false))));

    private final Form form;

    private Specimen() throws IOException {
        form = FormParser.parse(
                new ClassPathResource("specimen/muster.form").getContentAsString(StandardCharsets.UTF_8));
    }

    /** @return what shuts it again */
    static Runnable open(RequestMappingHandlerMapping pages) throws IOException, NoSuchMethodException {
        var address = RequestMappingInfo.paths("/muster")
                .methods(RequestMethod.GET)
                .options(pages.getBuilderConfiguration())
                .build();
        pages.registerMapping(
                address, new Specimen(), Specimen.class.getDeclaredMethod("show", String.class, Model.class));
        return () -> pages.unregisterMapping(address);
    }

    String show(@RequestParam(defaultValue = "leer") String zustand, Model model) {
        var input = zustand.equals("voll") ? filled() : zustand.equals("fehler") ? wrong() : form.prefilled(Map.of());
        var problems = zustand.equals("fehler")
                ? wrong(Judge.check(form, input, CONTEXT).problems())
                : List.<Problem>of();
        model.addAttribute(
                "form", FormView.of(form, form.pages().get(0), input, CONTEXT, problems, UPLOADS, Texts.OF_THE_SCHEMA));
        model.addAttribute("summaries", FormView.summaries(form, input, CONTEXT, UPLOADS, Texts.OF_THE_SCHEMA));
        return "local/muster";
    }

    private Input filled() {
        return form.typed(Map.ofEntries(
                Map.entry("zeile", "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle"),
                Map.entry("zeilen", "Erst dies.\nDann das."),
                Map.entry("betrag", 1234.5),
                Map.entry("tag", "2026-12-31"),
                Map.entry("uhrzeit", "14:30"),
                Map.entry("beginn", "2026-12-31T14:30"),
                Map.entry("haken", true),
                Map.entry("mehrere", List.of("a", "c")),
                Map.entry("eines", "b"),
                Map.entry("kurz", "b"),
                Map.entry("lang", "w7"),
                Map.entry("marken", List.of("w2", "w9")),
                Map.entry("datei", List.of(FILE)),
                Map.entry("konto", "DE89370400440532013000"),
                Map.entry(
                        "halter",
                        List.of(
                                Map.of("vorname", "Erika", "tiere", List.of(Map.of("rufname", "Bello"))),
                                Map.of("vorname", "Ahmet", "tiere", List.of(Map.of("rufname", "Kara")))))));
    }

    /** With two files that were refused. */
    private static List<Problem> wrong(List<Problem> answers) {
        var refused = List.<Object>of(LONG, "PDF, JPG, PNG", "20 MB", "200 MB", 50, "");
        return Stream.concat(
                        Stream.of("document.refused.type.office.pdf", "document.refused.encrypted")
                                .map(why -> new Problem("datei", why, refused)),
                        answers.stream())
                .toList();
    }

    private static Input wrong() {
        return new Input(Map.of(
                "betrag", List.of("viel"),
                "tag", List.of("31.2.2026"),
                "uhrzeit", List.of("25 Uhr"),
                "beginn", List.of("gestern", ""),
                "konto", List.of("DE00"),
                "halter", List.of("1")));
    }
}
