package de.amtsweg.demo;

import de.amtsweg.processes.SampleParty;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Tasks;
import de.amtsweg.storage.quarantine.Intake;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A few street parties on their way through three offices, made on the first start. */
@Order(2)
public class DemoParties implements ApplicationRunner {

    private record Party(String name, String street, String area, List<Done> done) {}

    /** A task that is done, and what was answered in it. */
    private record Done(String task, Map<String, String> answers) {}

    private static final Done COMPLETE = new Done("pruefung", Map.of("pruefergebnis", "vollstaendig"));
    private static final Done ORDER = new Done(
            "stellungnahmeOrdnungsamt",
            Map.of("ordnungsamtVotum", "auflagen", "ordnungsamtText", "Musik endet um 22 Uhr."));
    private static final Done FIRE = new Done(
            "stellungnahmeFeuerwehr",
            Map.of("feuerwehrVotum", "auflagen", "feuerwehrText", "Der Hydrant vor Nummer 6 bleibt frei."));
    private static final Done TRAFFIC = new Done(
            "stellungnahmeVerkehr",
            Map.of("verkehrVotum", "auflagen", "verkehrText", "Die Umleitung führt über die Gartenstraße."));

    private static final List<Party> PARTIES = List.of(
            new Party("Sommerfest Blumenstraße", "Blumenstraße", "400", List.of()),
            new Party("Flohmarkt im Hof", "Am Innenhafen", "120", List.of(COMPLETE)),
            new Party("Hafenfest", "Mülheimer Straße", "900", List.of(COMPLETE, FIRE)),
            new Party("Kirmes am Markt", "Marktplatz", "1500", List.of(COMPLETE, FIRE, TRAFFIC, ORDER)),
            new Party(
                    "Martinszug",
                    "Düsseldorfer Straße",
                    "250",
                    List.of(
                            COMPLETE,
                            ORDER,
                            FIRE,
                            TRAFFIC,
                            new Done(
                                    "entscheidung",
                                    Map.of(
                                            "entscheidung", "genehmigt",
                                            "auflagen", "rettungsgasse",
                                            "weitereAuflagen", "Der Hydrant vor Nummer 6 bleibt frei.")))),
            new Party(
                    "Nachbarschaftsfest",
                    "Königstraße",
                    "80",
                    List.of(new Done(
                            "pruefung",
                            Map.of(
                                    "pruefergebnis",
                                    "rueckfrage",
                                    "frage",
                                    "Auf welcher Seite der Straße feiern Sie?")))));

    private final Colleagues colleagues;
    private final SampleParty parties;
    private final JdbcClient jdbc;

    public DemoParties(Drafts drafts, Cases cases, Tasks tasks, Inbox inbox, Intake intake, JdbcClient jdbc) {
        this.colleagues = new Colleagues(drafts, cases, tasks, inbox);
        this.parties = new SampleParty(drafts, cases, intake);
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (jdbc.sql("select count(*) from case_file where procedure = ?")
                        .param(SampleParty.PROCEDURE)
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        int number = 0;
        for (var party : PARTIES) {
            var applicant = Colleagues.applicant(number);
            var day = LocalDate.now().plusDays(60 + number);
            var id = parties.file(
                    applicant,
                    Map.of(
                            "veranstaltung", party.name(),
                            "festStrasse", party.street(),
                            "flaeche", party.area(),
                            "beginn", day + " 10:00",
                            "ende", day + " 22:00"));
            party.done().forEach(done -> colleagues.complete(id, applicant, done.task(), done.answers()));
            number++;
        }
    }
}
