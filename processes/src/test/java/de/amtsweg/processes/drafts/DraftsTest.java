package de.amtsweg.processes.drafts;

import static de.amtsweg.processes.SampleCases.citizen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Outgoing;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.catalogue.Procedures;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessesTest
class DraftsTest {

    @Autowired
    Drafts drafts;

    @Autowired
    DraftExpiry expiry;

    @Autowired
    Turns turns;

    @Autowired
    Procedures procedures;

    @Autowired
    Outgoing outgoing;

    @Autowired
    JdbcClient jdbc;

    final Person erika = citizen("Erika Muster");
    final Person ahmet = citizen("Ahmet Yılmaz");
    Draft draft;

    @BeforeEach
    void begin() {
        draft = drafts.begin(blank(), erika);
        drafts.save(draft.id(), erika, SampleAnswers.dog(Map.of("hundename", "Bello")));
    }

    @Test
    void aDraftIsItsPersonsOnly() {
        assertThat(drafts.get(draft.id(), erika).input().first("hundename")).isEqualTo("Bello");
        assertThat(drafts.find(draft.id(), ahmet)).isEmpty();
        assertThat(drafts.of(ahmet)).isEmpty();
        drafts.save(draft.id(), ahmet, Input.EMPTY);
        drafts.discard(draft.id(), ahmet);
        assertThatThrownBy(() -> drafts.change(draft.id(), ahmet, Draft::id)).isInstanceOf(NotFound.class);
        assertThat(drafts.get(draft.id(), erika).input().first("hundename")).isEqualTo("Bello");
    }

    @Test
    void ofSeveralWhoBeginTheSameTheFirstDoes() {
        var again = blank(draft.id(), erika);
        assertThat(drafts.begin(again, erika).input().first("hundename")).isEqualTo("Bello");
        assertThatThrownBy(() -> drafts.begin(blank(draft.id(), ahmet), ahmet)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoKnowsTheCodeTakesItUp() {
        var code = drafts.resumeCode(draft);
        assertThat(drafts.resumeCode(draft)).isEqualTo(code);
        assertThat(drafts.takeUp("x" + code, ahmet)).isEmpty();
        assertThat(drafts.takeUp(code, ahmet)).map(Draft::id).contains(draft.id());
        assertThat(drafts.find(draft.id(), erika)).isEmpty();
        assertThat(drafts.of(ahmet)).extracting(Draft::id).containsExactly(draft.id());
        assertThat(drafts.of(ahmet, draft.procedure())).isEmpty();
        assertThat(drafts.isContinuedElsewhere(draft.id(), erika)).isTrue();
        assertThat(drafts.isContinuedElsewhere(draft.id(), ahmet)).isFalse();
    }

    @Test
    void theCodeIsMailedWithoutBeingTold() {
        drafts.mailCode(draft, "anders@example.org", Locale.ENGLISH);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(outgoing.about(draft.id()))
                        .containsExactly(
                                new Outgoing.Sent("draft-mail", new Drafts.News(draft.id(), Drafts.About.CODE))));
        assertThat(drafts.get(draft.id(), erika).mail()).isEqualTo("anders@example.org");
    }

    @Test
    void nobodyLosesAnApplicationWithoutHavingBeenTold() {
        untouchedFor("31 days");
        expiry.sweep();
        assertThat(drafts.find(draft.id(), erika)).isPresent();
        assertThat(expiry.announce()).isPositive();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(outgoing.about(draft.id()))
                        .containsExactly(
                                new Outgoing.Sent("draft-mail", new Drafts.News(draft.id(), Drafts.About.EXPIRES))));
        expiry.announce();
        expiry.sweep();
        assertThat(drafts.find(draft.id(), erika)).isPresent();
        jdbc.sql("update draft set announced = now() - interval '8 days' where id = ?")
                .param(draft.id().value())
                .update();
        expiry.sweep();
        assertThat(drafts.find(draft.id(), erika)).isEmpty();
        assertThat(outgoing.about(draft.id())).hasSize(1);
    }

    @Test
    void whoGoesOnKeepsIt() {
        untouchedFor("31 days");
        expiry.announce();
        drafts.save(draft.id(), erika, draft.input());
        expiry.sweep();
        var kept = drafts.get(draft.id(), erika);
        assertThat(Duration.between(kept.changed(), expiry.expires(kept))).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void aGuestWhoCannotBeToldHasAMonth() {
        var guest = Person.guest();
        draft = drafts.begin(blank(new Draft.Id(UUID.randomUUID()), guest), guest);
        assertThat(draft.mail()).isNull();
        untouchedFor("29 days");
        expiry.sweep();
        assertThat(drafts.find(draft.id(), guest)).isPresent();
        untouchedFor("31 days");
        expiry.sweep();
        assertThat(drafts.find(draft.id(), guest)).isEmpty();
    }

    @Test
    void whatWasOvertakenIsOutOfTurn() {
        assertThat(inTurn("hund", "a-2")).isTrue();
        assertThat(inTurn("hund", "a-1")).isFalse();
        assertThat(inTurn("person", "a-1")).isTrue();
        assertThat(inTurn("hund", "b-1")).isTrue();
        assertThat(turns.isLastFrom(draft.id(), "hund", "load-b")).isTrue();
        assertThat(turns.isLastFrom(draft.id(), "hund", "load-a")).isFalse();
        assertThat(turns.isLastFrom(draft.id(), "nie", "load-a")).isFalse();
        assertThat(Turn.of("A-1")).isEmpty();
        assertThat(Turn.of("a-123456789")).isEmpty();
        assertThat(Turn.of(null)).isEmpty();
    }

    private boolean inTurn(String page, String turn) {
        return turns.isInTurn(draft.id(), page, Turn.of(turn), "load-" + turn.charAt(0));
    }

    private void untouchedFor(String time) {
        jdbc.sql("update draft set changed = now() - ?::interval where id = ?")
                .params(time, draft.id().value())
                .update();
    }

    private Draft blank() {
        return blank(new Draft.Id(UUID.randomUUID()), erika);
    }

    private Draft blank(Draft.Id id, Person person) {
        return drafts.blank(id, procedures.get("hundesteuer-anmelden"), person, Input.EMPTY, Locale.GERMAN);
    }
}
