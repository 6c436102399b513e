package de.amtsweg.app.team;

import static de.amtsweg.processes.SampleCases.citizen;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.SampleCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What whoever leads an office sees, and nobody else. */
@AmtswegTest
class TeamPageTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void showsTheFiguresOfTheOfficeThatOneLeads() {
        beans.createBean(SampleCases.class).aCase().of(citizen("Anna Antrag")).filed();
        var luise = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.LUISE);
        var page = luise.get("/amt/team");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Team: Steueramt", "/amt?amt=steueramt&amp;verfahren=hundesteuer-anmelden&amp;schritt=pruefung")
                .contains("zeigt diese Seite nicht")
                .containsPattern("<rect height=\"12\" width=\"\\d+\">")
                .doesNotContain(" style=", "Anna Antrag");
        assertThat(luise.get("/amt/team?amt=steueramt").statusCode()).isEqualTo(200);
        assertThat(luise.get("/amt/team?amt=ordnungsamt").statusCode()).isEqualTo(404);
    }

    @Test
    void isThereForNobodyElse() {
        assertThat(as(DemoUser.SABINE)).isEqualTo(404);
        assertThat(as(DemoUser.OTTO)).isEqualTo(404);
        assertThat(as(DemoUser.ERIKA)).isEqualTo(403);
    }

    private static int as(DemoUser user) {
        return new Visitor(LocalServices.test().url())
                .loggedInAs(user)
                .get("/amt/team")
                .statusCode();
    }
}
