package de.amtsweg.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.AmtswegTest;
import de.amtsweg.SampleAnswers;
import de.amtsweg.Visitor;
import de.amtsweg.app.incoming.Body;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Cases;
import de.amtsweg.processes.Cases.Filing;
import de.amtsweg.processes.Drafts;
import de.amtsweg.processes.Person;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What links, codes and floods of strangers do to other people, and to the city. */
@AmtswegTest
class StrangersTest {

    private static final String IDEA = "leitbild-idee";
    private static final String BEGIN = "/verfahren/leitbild-idee/antrag";

    @Autowired
    Cases cases;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    private final Visitor victim = visitor();

    @Test
    void aStrangersLinkMakesNobodySomebodyElse() {
        var draft = begun(victim);
        var me = guest(victim);
        var strangers = filedByAGuest();
        var link = "/status/%s/%s".formatted(strangers.reference(), cases.statusCode(strangers));

        var page = victim.follow(victim.get(link));
        assertThat(page.body()).contains("Antrag öffnen", strangers.reference());
        assertThat(guest(victim)).isEqualTo(me);
        assertThat(victim.get("/konto/vorgang/" + strangers.id()).statusCode()).isEqualTo(404);

        var answer = victim.post("/status/oeffnen", asked(strangers, cases.statusCode(strangers)));
        assertThat(victim.follow(answer).body()).contains(strangers.reference());
        assertThat(guest(victim)).isEqualTo(me);
        assertThat(victim.get(draft).statusCode()).isEqualTo(200);
        assertThat(victim.get(BEGIN).headers().firstValue("Location").orElseThrow())
                .contains(draft.split("/")[4]);
        assertThat(drafts.of(Person.guest(String.valueOf(strangers.person())))).isEmpty();
    }

    @Test
    void whoIsLoggedInOpensAGuestsCaseAndStaysWhoTheyAre() {
        var filed = filedByAGuest();
        var erika = visitor().loggedInAs(DemoUser.ERIKA);
        assertThat(erika.get("/konto/vorgang/" + filed.id()).statusCode()).isEqualTo(404);
        var form = asked(filed, cases.statusCode(filed), erika);
        assertThat(erika.follow(erika.post("/status/oeffnen", form)).body()).contains(filed.reference());
        assertThat(erika.get("/konto").body()).contains("Erika Muster").doesNotContain(filed.reference());
    }

    @Test
    void aWrongCodeOpensNothing() {
        var filed = filedByAGuest();
        victim.post("/status/oeffnen", asked(filed, "AAAAA-AAAAA"));
        assertThat(victim.get("/konto/vorgang/" + filed.id()).statusCode()).isIn(302, 404);
    }

    @Test
    void whoBeginsDoesNotGoOnWithWhatAStrangerHandedOver() {
        var stranger = Person.guest();
        var draft = drafts.begin(IDEA, stranger, SampleAnswers.input(Map.of("titel", "Des Fremden Idee")));
        victim.get(BEGIN);
        drafts.takeUp(drafts.resumeCode(draft), Person.guest(guest(victim)));
        assertThat(victim.follow(victim.get(BEGIN)).body()).doesNotContain("Des Fremden Idee");
    }

    @Test
    void lookingLeavesNothingBehind() {
        int before = rows();
        for (var path : new String[] {
            BEGIN,
            "/verfahren/hundesteuer-anmelden/antrag",
            "/weitermachen/ABCD",
            "/status/DU-1/ABC",
            "/konto",
            "/amt",
            "/oauth2/authorization/keycloak",
            "/login?error",
            "/",
            "/ideen"
        }) {
            for (int i = 0; i < 3; i++) {
                visitor().get(path);
            }
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatIsSentToNoFormIsNotKeptForALogin() {
        int before = rows();
        var stranger = visitor();
        var token = stranger.token("/status");
        stranger.post("/verfahren/gibt-es-nicht/antrag/" + UUID.randomUUID() + "/x", Map.of("_csrf", token, "a", "b"));
        stranger.post("/konto/irgendwas", Map.of("_csrf", token, "a", "b"));
        stranger.post("/amt/vorgang/1/aufgabe/2", Map.of("_csrf", token, "a", "b"));
        assertThat(rows()).isEqualTo(before);
        var form = "/verfahren/hundesteuer-anmelden/antrag/" + UUID.randomUUID() + "/person";
        stranger.post(form, Map.of("_csrf", token, "strasse", "x".repeat(1_000_000), "fremd", "y".repeat(500_000)));
        assertThat(jdbc.sql("select coalesce(max(length(attribute_bytes)), 0) from spring_session_attributes")
                        .query(Integer.class)
                        .single())
                .isLessThan(20_000);
    }

    @Test
    void ofSeveralFirstAnswersOneDraftIsBegun() throws Exception {
        var address = victim.begin(IDEA);
        var token = victim.token(BEGIN);
        var me = guest(victim);
        var sent = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            sent.add(() -> victim.post(
                            address,
                            new Body()
                                    .field("_csrf", token)
                                    .field("titel", "Bänke")
                                    .field("_action", "save"))
                    .statusCode());
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (var answer : threads.invokeAll(sent)) {
                assertThat(answer.get()).isEqualTo(204);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(drafts.of(Person.guest(me))).hasSize(1);
    }

    @Test
    void aDraftIsFiledAsWhatItIsOnly() {
        var erika = visitor().loggedInAs(DemoUser.ERIKA);
        var person = new Person(DemoUser.ERIKA.sub(), "Erika Muster", DemoUser.ERIKA.email(), Set.of());
        var draft = drafts.begin(
                IDEA,
                person,
                SampleAnswers.input(Map.of(
                        "titel",
                        "Mehr Grün",
                        "beschreibung",
                        "Mehr Bäume.",
                        "thema",
                        "gruen",
                        "stadtteil",
                        "mitte",
                        "zustimmung",
                        "true")));
        var token = erika.token("/verfahren/%s/antrag/%s/pruefen".formatted(IDEA, draft.id()));
        var answer = erika.post(
                "/verfahren/hundesteuer-anmelden/antrag/%s/pruefen".formatted(draft.id()), Map.of("_csrf", token));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(drafts.find(draft.id(), person)).isPresent();
        drafts.discard(draft.id(), person);
    }

    @Test
    void aFieldKeepsNoMoreThanAnybodyTypes() {
        var address = victim.begin(IDEA);
        var token = victim.token(BEGIN);
        victim.post(
                address,
                new Body()
                        .field("_csrf", token)
                        .field("titel", "😀".repeat(400_000))
                        .field("_action", "next"));
        var draft = drafts.of(Person.guest(guest(victim))).get(0);
        assertThat(draft.input().first("titel").length()).isBetween(500, 10_000);
        assertThat(victim.get(address).body()).contains("kern-error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ideen?q=%00",
                "/ideen?q=%E2%80%AE%00a",
                "/?q=%00",
                "/status?aktenzeichen=%00",
                "/?lang=%00",
                "/?%00=1"
            })
    void noLetterIsAnErrorOfOurs(String path) {
        assertThat(visitor().get(path).statusCode()).isLessThan(500);
    }

    @Test
    void noLetterThatIsSentIsAnErrorOfOurs() {
        var token = victim.token("/status");
        for (var path : new String[] {"/status", "/weitermachen", "/status/oeffnen"}) {
            var form = Map.of("_csrf", token, "aktenzeichen", "\u0000", "code", "A\u0000\u202e");
            assertThat(victim.post(path, form).statusCode()).isEqualTo(302);
        }
        var office = visitor().loggedInAs(DemoUser.SABINE);
        for (var path :
                new String[] {"/amt?q=%00", "/amt/unterlagen?q=%00", "/konto/unterlagen?q=%00", "/amt?amt=%00&seite=%00"
                }) {
            assertThat(office.get(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void parallelRequestsOfOneSessionAreNoError() throws Exception {
        var erika = visitor().loggedInAs(DemoUser.ERIKA);
        var token = erika.token("/status");
        var sent = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 12; i++) {
            sent.add(() -> erika.post("/status", Map.of("_csrf", token, "aktenzeichen", "DU-0", "code", "X"))
                    .statusCode());
        }
        var threads = Executors.newFixedThreadPool(12);
        try {
            for (var answer : threads.invokeAll(sent)) {
                assertThat(answer.get()).isIn(302, 429);
            }
        } finally {
            threads.shutdown();
        }
    }

    private Case filedByAGuest() {
        var guest = Person.guest();
        var draft = drafts.begin(
                IDEA,
                guest,
                SampleAnswers.input(Map.of(
                        "titel",
                        "Mehr Grün",
                        "beschreibung",
                        "Mehr Bäume.",
                        "thema",
                        "gruen",
                        "stadtteil",
                        "mitte",
                        "zustimmung",
                        "true")));
        var filed = (Filing.Filed) cases.file(IDEA, draft.id(), guest, Locale.GERMAN);
        return cases.ofApplicant(filed.id(), guest);
    }

    private Map<String, String> asked(Case filed, String code) {
        return asked(filed, code, victim);
    }

    private static Map<String, String> asked(Case filed, String code, Visitor who) {
        return Map.of("_csrf", who.token("/status"), "aktenzeichen", filed.reference(), "code", code);
    }

    /** @return the address of its page */
    private static String begun(Visitor visitor) {
        var address = visitor.begin(IDEA);
        visitor.post(
                address,
                new Body()
                        .field("_csrf", visitor.token(BEGIN))
                        .field("titel", "Meine Idee")
                        .field("_action", "save"));
        return address.split("\\?")[0];
    }

    private static String guest(Visitor visitor) {
        return visitor.cookies().replaceAll(".*amtsweg-gast=([^;]+).*", "$1");
    }

    private int rows() {
        return jdbc.sql("select (select count(*) from draft) + (select count(*) from spring_session)")
                .query(Integer.class)
                .single();
    }

    private static Visitor visitor() {
        return new Visitor(LocalServices.test().url());
    }
}
