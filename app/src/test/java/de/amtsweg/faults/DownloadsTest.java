package de.amtsweg.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.Gate.Fault;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.storage.HandedIn;
import de.amtsweg.storage.SampleFiles;
import de.amtsweg.storage.quarantine.Intake;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A download that fails does not look whole, and a case says who has got what, no more and no less. */
@AmtswegTest
class DownloadsTest {

    /** More than the connections on the way keep. */
    private static final byte[] LARGE = SampleFiles.noise(1_000);

    @Autowired
    Drafts drafts;

    @Autowired
    Cases cases;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    Visitor erika;
    UUID id;
    UUID large;

    @BeforeEach
    void file() {
        var person = new Person(DemoUser.ERIKA.sub(), "Erika Muster", "downloads@example.org", Set.of());
        var draft = drafts.begin("hundesteuer-anmelden", person, Input.EMPTY);
        var files = Map.of(
                "a.jpg", SampleFiles.named("vertrag.jpg"), "b.png", LARGE, "c.jpg", SampleFiles.named("vertrag.jpg"));
        var ids = List.of("a.jpg", "b.png", "c.jpg").stream()
                .map(name -> HandedIn.file(intake, draft.owner(), "nachweisTierheim", name, files.get(name)))
                .map(document -> document.id().toString())
                .toList();
        drafts.save(
                draft.id(),
                person,
                SampleAnswers.dog(Map.of("hundename", "Ladung", "ermaessigung", "tierheim"))
                        .with("nachweisTierheim", ids));
        cases.file(draft.procedure(), draft.id(), person, Locale.GERMAN);
        id = draft.id().value();
        large = UUID.fromString(ids.get(1));
        erika = new Visitor(services().url()).loggedInAs(DemoUser.ERIKA);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(jdbc.sql("select state from document where owner = ?")
                                .param(id)
                                .query(String.class)
                                .list())
                        .containsExactly("released", "released", "released"));
    }

    @Test
    void theCaseSaysWhatWasSaved() {
        assertThat(erika.get(all()).statusCode()).isEqualTo(200);
        assertThat(erika.get(one()).statusCode()).isEqualTo(200);
        assertThat(saved()).containsExactly("DOCUMENTS_SAVED", "DOCUMENT_SAVED b.png");
    }

    @Test
    void aStoreThatIsDownIsAPageThatSaysSoAndNothingIsSaved() {
        try (var down = services().storeGate().fails(Fault.DOWN)) {
            for (var address : List.of(all(), one(), one().replace("/datei", ""))) {
                var answer = erika.get(address);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("<h1");
                assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
            }
        }
        assertThat(saved()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "one"})
    @ExtendWith(OutputCaptureExtension.class)
    void aStoreThatBreaksOffBreaksTheAnswerOff(String what, CapturedOutput log) {
        try (var broken = services().storeGate().fails(Fault.brokenOff(500_000))) {
            assertThatThrownBy(() -> erika.get(what.equals("all") ? all() : one()))
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertThat(saved())
                .isEqualTo(
                        what.equals("all")
                                ? List.of("DOCUMENT_SAVED a.jpg", "DOCUMENT_SAVED b.png")
                                : List.of("DOCUMENT_SAVED b.png"));
        assertThat(log).contains("cut off").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "one"})
    @ExtendWith(OutputCaptureExtension.class)
    void whoGoesAwayLeavesNoTraceInTheLog(String what, CapturedOutput log) throws Exception {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(2_000);
            socket.connect(new InetSocketAddress(
                    "localhost", URI.create(services().url()).getPort()));
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\n\r\n"
                            .formatted(
                                    what.equals("all") ? all() : one(),
                                    URI.create(services().url()).getAuthority(),
                                    erika.cookies())
                            .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new String(socket.getInputStream().readNBytes(12))).isEqualTo("HTTP/1.1 200");
            socket.setSoLinger(true, 0);
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(saved()).contains("DOCUMENT_SAVED b.png"));
        // what is not to be logged can only be waited for
        Thread.sleep(500);
        assertThat(log).doesNotContain("\tat ", "Exception");
    }

    private String all() {
        return "/konto/vorgang/%s/unterlagen.zip".formatted(id);
    }

    private String one() {
        return "/konto/vorgang/%s/dokument/%s/datei".formatted(id, large);
    }

    private List<String> saved() {
        return jdbc.sql("""
                        select trim(kind || ' ' || coalesce(detail, '')) from case_event
                        where case_id = ? and kind in ('DOCUMENT_SAVED', 'DOCUMENTS_SAVED', 'DOCUMENT_VIEWED') order by id""").param(id).query(String.class).list();
    }

    private static LocalServices services() {
        return LocalServices.test();
    }
}
