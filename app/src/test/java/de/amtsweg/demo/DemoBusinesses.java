package de.amtsweg.demo;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Tasks;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A few people who register a trade, made on the first start. */
@Order(2)
public class DemoBusinesses implements ApplicationRunner {

    private static final String PROCEDURE = "gewerbe-anmelden";

    /**
     * @param company empty for a sole trader
     * @param decision of the office; empty for one that is still to be checked
     */
    private record Business(String company, String work, Map<String, String> decision) {}

    private static final Map<String, String> CERTIFIED = Map.of("pruefergebnis", "bescheinigen");
    private static final List<Business> BUSINESSES = List.of(
            new Business("", "Verkauf von Kleidung im Internet", Map.of()),
            new Business("Blumenkind GmbH", "Verkauf von Blumen in einem Laden", Map.of()),
            new Business("", "Reparatur von Fahrrädern", CERTIFIED),
            new Business(
                    "Kaffeewerk UG",
                    "Café mit Ausschank von Getränken ohne Alkohol",
                    Map.of("pruefergebnis", "rueckfrage", "frage", "Stehen auch Tische auf dem Gehweg?")),
            new Business("", "Hausmeisterdienste", CERTIFIED));

    private final Drafts drafts;
    private final Cases cases;
    private final Colleagues colleagues;
    private final JdbcClient jdbc;

    public DemoBusinesses(Drafts drafts, Cases cases, Tasks tasks, Inbox inbox, JdbcClient jdbc) {
        this.drafts = drafts;
        this.cases = cases;
        this.colleagues = new Colleagues(drafts, cases, tasks, inbox);
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (jdbc.sql("select count(*) from case_file where procedure = ?")
                        .param(PROCEDURE)
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        int number = 1;
        for (var business : BUSINESSES) {
            var applicant = Colleagues.applicant(number++);
            var id = file(business, applicant);
            if (!business.decision().isEmpty()) {
                colleagues.complete(id, applicant, "pruefung", business.decision());
            }
        }
    }

    private Case.Id file(Business business, Person applicant) {
        var draft = drafts.begin(PROCEDURE, applicant, Input.EMPTY);
        drafts.save(draft.id(), applicant, SampleAnswers.input(answers(business, applicant)));
        if (cases.file(draft.procedure(), draft.id(), applicant, Locale.GERMAN) instanceof Filing.Filed filed) {
            return filed.id();
        }
        throw new IllegalStateException("the demo's own trade is refused: " + business.work());
    }

    private static Map<String, String> answers(Business business, Person applicant) {
        var answers = new HashMap<>(Map.of(
                "name", applicant.name(),
                "strasse", "Königstraße 1",
                "plz", "47051",
                "ort", "Duisburg",
                "taetigkeit", business.work(),
                "bereich", "handel",
                "beginn", LocalDate.now().plusDays(14).toString(),
                "nebenerwerb", "nein",
                "vollzeit", "0",
                "teilzeit", "1"));
        answers.putAll(Map.of(
                "niederlassung", "haupt",
                "betriebStrasse", "Königstraße 1",
                "betriebPlz", "47051",
                "handwerk", "nein",
                "erlaubnis", "nein",
                "richtigkeit", "true"));
        answers.putAll(
                business.company().isEmpty()
                        ? Map.of("rechtsform", "einzel", "geburtsdatum", "01.03.1985")
                        : Map.of(
                                "rechtsform", "gmbh",
                                "firma", business.company(),
                                "registergericht", "Amtsgericht Duisburg",
                                "registernummer", "HRB 12345",
                                "beteiligte", "1",
                                "beteiligte[0].vollerName", applicant.name(),
                                "beteiligte[0].geborenAm", "01.03.1985",
                                "beteiligte[0].anschrift", "Königstraße 1, 47051 Duisburg",
                                "beteiligte[0].rolle", "beides",
                                "beteiligte[0].anteil", "100"));
        return answers;
    }
}
