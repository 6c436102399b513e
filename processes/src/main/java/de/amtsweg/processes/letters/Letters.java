package de.amtsweg.processes.letters;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.City;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.procedures.CaseWords;
import de.amtsweg.processes.procedures.Procedure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes letters: the procedure's template supplies the body, the platform's frame the header, the address and the footer.
 * Templates are Mustache, which contains no code; their names are those of {@link CaseWords}.
 */
@Component
public class Letters {

    private final Mustache.Compiler mustache = Mustache.compiler()
            .withCollector(new ValuesOnly())
            .emptyStringIsFalse(true)
            .defaultValue("");
    private final Template frame;
    private final Offices offices;
    private final City city;
    private final InstantSource clock;

    Letters(City city, Offices offices, InstantSource clock) throws IOException {
        this.city = city;
        this.offices = offices;
        this.clock = clock;
        this.frame = mustache.compile(
                new ClassPathResource("letters/frame.html").getContentAsString(StandardCharsets.UTF_8));
    }

    /**
     * @param letter name of the template, without its extension
     * @param office key of the office that signs
     * @return a file that is PDF/A-3a and PDF/UA-1
     */
    public byte[] write(Procedure procedure, Case filed, String letter, String office) {
        var words = new HashMap<String, Object>(CaseWords.of(procedure, filed, Locale.GERMAN));
        var text = procedure.texts(Locale.GERMAN);
        var sender = offices.find(office).orElseThrow();
        words.put("stadt", "Stadt " + city.name());
        words.put("aktenzeichen", filed.reference());
        words.put("datum", CityTime.dayInWords(CityTime.date(clock.instant())));
        words.put("amt", sender.name());
        words.put("amtAnschrift", sender.address());
        words.put("amtTelefon", sender.phone());
        words.put("amtMail", sender.mail());
        words.put("betreff", fill(text.get("brief." + letter + ".betreff", procedure.name()), words));
        words.put(
                "anschrift",
                fill(text.get("brief.anschrift", filed.applicantName()), words)
                        .lines()
                        .toList());
        words.put("inhalt", mustache.compile(procedure.letters().get(letter)).execute(words));
        try {
            return Pdf.of(frame.execute(words));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private String fill(String text, Map<String, Object> words) {
        return mustache.escapeHTML(false).compile(text).execute(words);
    }
}
