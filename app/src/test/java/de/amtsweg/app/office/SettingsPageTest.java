package de.amtsweg.app.office;

import static de.amtsweg.processes.SampleCases.citizen;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.settings.StaffSetting;
import de.amtsweg.processes.settings.StaffSettings;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Task;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What somebody sets, and what the list then does. */
@AmtswegTest
class SettingsPageTest {

    private static final String PAGE = "/amt/einstellungen";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    StaffSettings settings;

    @Autowired
    Inbox inbox;

    final String surname = "S" + UUID.randomUUID().toString().replace("-", "");

    Visitor berta;
    Task task;

    @BeforeEach
    void file() {
        berta = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.BERTA);
        var samples = beans.createBean(SampleCases.class);
        task = samples.task(samples.aCase().of(citizen("Anna " + surname)).filed());
    }

    @AfterEach
    void forget() {
        settings.save(DemoUser.BERTA.sub(), StaffSetting.USUAL);
    }

    @Test
    void whatIsTickedIsKeptAndNobodyElses() {
        assertThat(berta.get(PAGE).body()).doesNotContain("checked=\"checked\" id=\"kompakt\"");
        var sent = berta.post(
                PAGE, Map.of("_csrf", berta.token(PAGE), "dichte", "kompakt", "an", "morgens,antwort,unsinn"));
        assertThat(berta.follow(sent).body()).contains("Ihre Einstellungen sind gespeichert.");
        assertThat(settings.of(DemoUser.BERTA.sub()))
                .isEqualTo(new StaffSetting(true, false, true, false, false, true));
        assertThat(settings.of(DemoUser.SABINE.sub())).isEqualTo(StaffSetting.USUAL);
        assertThat(berta.get("/amt").body()).contains("tabelle-kompakt");
        berta.post(PAGE, Map.of("_csrf", berta.token(PAGE)));
        assertThat(settings.of(DemoUser.BERTA.sub())).isEqualTo(StaffSetting.USUAL);
    }

    @Test
    void openingATaskClaimsItForThoseWhoWantThatAndOnlyByAForm() {
        var address = "/amt/vorgang/%s/aufgabe/%s".formatted(task.caseId(), task.id());
        var token = berta.token("/amt");
        assertThat(berta.get("/amt").body()).doesNotContain("data-opening");
        berta.post(address + "/oeffnen", Map.of("_csrf", token));
        assertThat(assignee()).isNull();

        settings.save(DemoUser.BERTA.sub(), new StaffSetting(false, true, false, false, false, false));
        assertThat(berta.get("/amt").body()).contains("data-opening");
        assertThat(berta.get(address).statusCode()).isEqualTo(200);
        assertThat(assignee()).isNull();
        var opened = berta.post(address + "/oeffnen?_liste=q%3D" + surname, Map.of("_csrf", token));
        assertThat(opened.headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith(address + "?_liste=q%3D" + surname);
        assertThat(assignee()).isEqualTo(DemoUser.BERTA.sub());

        var sabine = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.SABINE);
        settings.save(DemoUser.SABINE.sub(), new StaffSetting(false, true, false, false, false, false));
        try {
            sabine.post(address + "/oeffnen", Map.of("_csrf", sabine.token("/amt")));
        } finally {
            settings.save(DemoUser.SABINE.sub(), StaffSetting.USUAL);
        }
        assertThat(assignee()).isEqualTo(DemoUser.BERTA.sub());
    }

    private String assignee() {
        return inbox.portion(berta(), Filter.of(name -> name.equals("q") ? surname : ""), null)
                .tasks()
                .get(0)
                .assignee();
    }

    private static Person berta() {
        return new Person(DemoUser.BERTA.sub(), DemoUser.BERTA.fullName(), "", Set.copyOf(DemoUser.BERTA.offices()));
    }
}
