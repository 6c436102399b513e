package de.amtsweg.processes.letters;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.pages.FormView.Summary;
import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.City;
import de.amtsweg.processes.procedures.Procedure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes the copy of an application that people keep: their answers as they were received, in the order of the form that
 * they filled in. It is generated on request, from what never changes: the filed answers and the version of the
 * procedure that the case runs on. It is in German, with English beside it for those who filed in English.
 */
@Component
public class CopyPage {

    private final Template page;

    private final City city;

    CopyPage(City city) throws IOException {
        this.city = city;
        page = Mustache.compiler()
                .withCollector(new ValuesOnly())
                .emptyStringIsFalse(true)
                .defaultValue("")
                .compile(new ClassPathResource("letters/copy.html").getContentAsString(StandardCharsets.UTF_8));
    }

    /**
     * @param uploads the case's files by id
     * @return a file that is PDF/A-3a and PDF/UA-1
     */
    public byte[] write(Procedure procedure, Case filed, Map<String, FormView.Upload> uploads) {
        boolean translated = filed.language().equals(Locale.ENGLISH) && procedure.speaks(Locale.ENGLISH);
        var german = summaries(procedure, filed, uploads, Locale.GERMAN);
        var other = translated ? summaries(procedure, filed, uploads, Locale.ENGLISH) : german;
        var words = new HashMap<String, Object>();
        words.put("art", "Kopie Ihrer Angaben");
        words.put(
                "hinweis",
                "Das ist eine Kopie dessen, was Sie abgeschickt haben, so wie es eingegangen ist. Sie ist kein Bescheid.");
        words.put("stadt", "Stadt " + city.name());
        words.put("titel", procedure.name(Locale.GERMAN));
        words.put("titelAndere", translated ? procedure.name(Locale.ENGLISH) : "");
        words.put("uebersetzt", translated);
        words.put("aktenzeichen", filed.reference());
        words.put(
                "angaben",
                List.of(
                        fact("Aktenzeichen", translated ? "Reference" : "", filed.reference()),
                        fact(
                                "Eingegangen am",
                                translated ? "Received on" : "",
                                CityTime.time(filed.filed(), Locale.GERMAN) + " Uhr")));
        var pages = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < german.size(); i++) {
            pages.add(page(german.get(i), other.get(i), translated));
        }
        words.put("seiten", pages);
        try {
            return Pdf.of(page.execute(words));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static List<Summary> summaries(
            Procedure procedure, Case filed, Map<String, FormView.Upload> uploads, Locale locale) {
        var form = procedure.form();
        return FormView.summaries(
                form, form.typed(filed.data().antrag()), filed.data().antrag(), uploads, procedure.texts(locale));
    }

    private static Map<String, Object> fact(String label, String other, String value) {
        return Map.of("label", label, "andere", other, "wert", value);
    }

    private static Map<String, Object> page(Summary german, Summary other, boolean translated) {
        var parts = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < german.parts().size(); i++) {
            var part = german.parts().get(i);
            var lines = new ArrayList<Map<String, Object>>();
            for (int j = 0; j < part.lines().size(); j++) {
                lines.add(line(part.lines().get(j), other.parts().get(i).lines().get(j), translated));
            }
            parts.add(Map.of(
                    "stueck",
                    part.item().isEmpty() ? "" : "%s %d von %d".formatted(part.item(), part.number(), part.total()),
                    "zeilen",
                    lines));
        }
        return Map.of("titel", german.title(), "andere", translated ? other.title() : "", "teile", parts);
    }

    private static Map<String, Object> line(Summary.Line german, Summary.Line other, boolean translated) {
        var values = new ArrayList<>(german.value().lines().toList());
        german.uploads().forEach(upload -> values.add("%s (%s)".formatted(upload.name(), upload.size())));
        if (values.isEmpty()) {
            values.add("keine Angabe");
        }
        boolean differs = translated && !other.value().equals(german.value());
        return Map.of(
                "label",
                german.label(),
                "andere",
                translated ? other.label() : "",
                "werte",
                values,
                "wertAndere",
                differs ? other.value() : "");
    }
}
