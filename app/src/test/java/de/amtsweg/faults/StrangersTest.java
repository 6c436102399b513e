package de.amtsweg.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.app.incoming.Body;
import de.amtsweg.app.limits.Limit;
import de.amtsweg.app.limits.Limits;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.drafts.Drafts;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What links, codes and floods of strangers do to other people, and to the city. */
@AmtswegTest
class StrangersTest {

    /** Filings that tests may send in an hour from one address, see LocalServices. */
    private static final int FEW = 1_000;

    private static final String IDEA = "leitbild-idee";
    private static final String BEGIN = "/verfahren/leitbild-idee/antrag";

    @Autowired
    Cases cases;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Limits limits;

    private final Visitor victim = visitor();

    /** All tests come from one address. */
    @BeforeEach
    void forget() {
        jdbc.sql("delete from rate_limit").update();
    }

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
        assertThat(victim.get(BEGIN).body()).contains(draft.split("/")[4]);
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
        var draft = drafts.begin(IDEA, person, idea());
        var token = erika.token("/verfahren/%s/antrag/%s/pruefen".formatted(IDEA, draft.id()));
        var answer = erika.post(
                "/verfahren/hundesteuer-anmelden/antrag/%s/pruefen".formatted(draft.id()), Map.of("_csrf", token));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(drafts.find(draft.id(), person)).isPresent();
        drafts.discard(draft.id(), person);
    }

    @Test
    void aStrangersPageBeginsNothingOfTheirs() {
        var stranger = visitor();
        var address = stranger.begin(IDEA);
        victim.get(BEGIN);
        assertThat(victim.get(address).statusCode()).isEqualTo(302);
        var body = new Body()
                .field("_csrf", victim.token(BEGIN))
                .field("titel", "Meine Idee")
                .field("_action", "next");
        var sent = victim.post(address, body);
        assertThat(sent.statusCode()).isEqualTo(302);
        var mine = drafts.of(Person.guest(guest(victim)));
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).input().first("titel")).isEqualTo("Meine Idee");
        assertThat(address).doesNotContain(mine.get(0).id().toString());
    }

    @Test
    void whoSendsAfterManyOthersIsAskedASumAndGoesOn() {
        var house = "198.51.100." + (System.nanoTime() & 127);
        for (int i = 0; i < 5; i++) {
            limits.count(Limit.FILINGS, house);
        }
        var guest = Person.guest();
        var draft = drafts.begin(IDEA, guest, idea());
        var page = "/verfahren/%s/antrag/%s/pruefen".formatted(IDEA, draft.id());
        var pupil = visitor().from(house).with("amtsweg-gast", guest.id());
        assertThat(pupil.get(page).body()).doesNotContain("Wie viel ist");
        for (int i = 0; i < FEW * 6 / 10; i++) {
            limits.count(Limit.FILINGS, house);
        }
        var asked = pupil.get(page).body();
        assertThat(asked).contains("Wie viel ist");
        var token = pupil.token(page);
        var seen = found(asked, "name=\"_seen\" value=\"([^\"]+)\"");
        assertThat(pupil.follow(pupil.post(page, Map.of("_csrf", token))).body())
                .contains("Wie viel ist")
                .doesNotContain("Das stimmt leider nicht");
        var sealed = found(asked, "name=\"frage\" value=\"([^\"]+)\"");
        assertThat(pupil.follow(pupil.post(page, Map.of("_csrf", token, "frage", sealed, "antwort", "1")))
                        .body())
                .contains("Das stimmt leider nicht");
        int sum = Integer.parseInt(found(asked, "Wie viel ist (\\d+)"))
                + Integer.parseInt(found(asked, "Wie viel ist \\d+ plus (\\d+)"));
        var sent = pupil.post(
                page, Map.of("_csrf", token, "_seen", seen, "frage", sealed, "antwort", String.valueOf(sum)));
        assertThat(sent.headers().firstValue("Location").orElseThrow()).contains("/eingegangen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=100%",
                "/?%",
                "/?a=%u0041",
                "/status?aktenzeichen=%zz",
                "/ideen?x=%zz",
                "/login?error=%zz",
                "/verfahren/nix?%zz",
                "/konto?x=%zz",
                "/oauth2/authorization/nix"
            })
    void anAddressThatCannotBeReadIsNoErrorOfOurs(String path) throws Exception {
        assertThat(answer("GET %s HTTP/1.1".formatted(path), "")).isBetween(300, 499);
        assertThat(answer("POST %s HTTP/1.1".formatted(path), "Content-Length: 1\r\n"))
                .isBetween(300, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-data; name=\"a\"; filename=\"a\u0000b.txt\"",
                "form-data; name=\"a\"; filename*=UTF-8''a%00b.txt",
                "form-data; name=\"a\"; filename=\"=?UTF-8?B?!!!?=\"",
                "form-data; name=\"a\"\r\nContent-Type: multipart/mixed"
            })
    void aPartThatCannotBeReadIsNoErrorOfOurs(String part) throws Exception {
        var body = "--x\r\nContent-Disposition: %s\r\n\r\nabc\r\n--x--\r\n".formatted(part);
        assertThat(answer(
                        "POST /status HTTP/1.1",
                        "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: %d\r\n\r\n%s"
                                .formatted(body.length(), body)))
                .isBetween(400, 499);
    }

    @Test
    void whatOnePersonSentIsNotShownToTheNext() {
        var browser = visitor().loggedInAs(DemoUser.LENA);
        var address = browser.begin("gewerbe-anmelden");
        var token = browser.token(address.split("\\?")[0].replaceAll("/antrag.*", ""));
        browser.without("AMTSWEG");
        browser.post(address, Map.of("_csrf", token, "name", "Lenas Geheimnis"));
        browser.withoutCookiesOf(LocalServices.test().keycloakUrl());
        browser.loggedInAs(DemoUser.AHMET);
        assertThat(browser.follow(browser.get(address.split("\\?")[0].replaceAll("/antrag/.*", "/antrag")))
                        .body())
                .doesNotContain("Lenas Geheimnis");
        assertThat(drafts.of(new Person(DemoUser.AHMET.sub(), "", "", Set.of())))
                .noneMatch(draft -> draft.input().first("name").equals("Lenas Geheimnis"));
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

    @ParameterizedTest
    @CsvSource({
        "/, evil.example, 421",
        "/?q=100%, localhost, 400",
        "/error, localhost, 404",
        "/%65rror, localhost, 404",
        "/gibt-es-nicht, localhost, 404"
    })
    void pagesForErrorsAreGuardedLikeAllOthers(String path, String host, int status) throws Exception {
        var product = URI.create(LocalServices.test().url());
        try (var socket = new Socket("localhost", product.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s:%d\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                            .formatted(path, host, product.getPort())
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 %d".formatted(status))
                    .contains("Content-Security-Policy: default-src 'none'")
                    .contains("X-Frame-Options: SAMEORIGIN")
                    .doesNotContain("evil.example");
        }
    }

    private static int answer(String line, String head) throws IOException {
        var product = URI.create(LocalServices.test().url());
        try (var socket = new Socket("localhost", product.getPort())) {
            socket.setSoTimeout(20_000);
            var end = head.contains("\r\n\r\n") ? "" : "\r\na";
            socket.getOutputStream()
                    .write("%s\r\nHost: %s\r\nAccept: text/html\r\n%s%s"
                            .formatted(line, product.getAuthority(), head, end)
                            .getBytes(StandardCharsets.ISO_8859_1));
            return Integer.parseInt(
                    new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1).substring(9));
        }
    }

    private static String found(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static Input idea() {
        return SampleAnswers.input(Map.of(
                "titel",
                "Mehr Grün",
                "beschreibung",
                "Mehr Bäume.",
                "thema",
                "gruen",
                "stadtteil",
                "mitte",
                "zustimmung",
                "true"));
    }

    private Case filedByAGuest() {
        var guest = Person.guest();
        var draft = drafts.begin(IDEA, guest, idea());
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
