package de.amtsweg.app.team;

import static de.amtsweg.processes.SampleCases.citizen;
import static de.amtsweg.processes.SampleCases.colleague;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.City;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.analytics.TeamFigures;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.colleagues.Colleagues;
import de.amtsweg.processes.tasks.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What whoever leads an office sees, and nobody else. */
@AmtswegTest
class TeamPageTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Tasks tasks;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Offices offices;

    @Autowired
    Procedures procedures;

    @Autowired
    ThymeleafViewResolver views;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

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

    @Test
    void namesPeopleWhereTheCityAllowsIt(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("city.yaml"), "name: M\nreferences: MU\nfigures-of-persons: true");
        Files.writeString(
                folder.resolve("offices.yaml"),
                "- {key: a, name: A, nameEn: A, address: A, phone: '1', mail: a@b.example}");
        var kim = colleague("Kim " + UUID.randomUUID(), "steueramt");
        var samples = beans.createBean(SampleCases.class);
        tasks.claim(samples.task(samples.aCase().filed()).id(), kim);
        var allowed = TeamFigures.class.getDeclaredConstructors()[0];
        allowed.setAccessible(true);
        var figures = (TeamFigures) allowed.newInstance(jdbc, new City(folder), clock);

        MockMvcBuilders.standaloneSetup(new TeamController(figures, colleagues, offices, procedures))
                .setViewResolvers(views::resolveViewName)
                .build()
                .perform(MockMvcRequestBuilders.get("/amt/team")
                        .locale(Locale.GERMAN)
                        .principal(lead()))
                .andExpect(MockMvcResultMatchers.status().isOk())
                .andExpect(MockMvcResultMatchers.content().string(containsString(kim.name())))
                .andExpect(MockMvcResultMatchers.content().string(not(containsString("zeigt diese Seite nicht"))));
    }

    private static Authentication lead() {
        var claims = Map.<String, Object>of(
                "sub",
                "luise",
                "name",
                "Luise",
                "offices",
                List.of("steueramt"),
                "roles",
                List.of("leitung-steueramt"));
        var token = new OidcIdToken("token", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), claims);
        return new TestingAuthenticationToken(new DefaultOidcUser(List.of(), token), null);
    }

    private static int as(DemoUser user) {
        return new Visitor(LocalServices.test().url())
                .loggedInAs(user)
                .get("/amt/team")
                .statusCode();
    }
}
