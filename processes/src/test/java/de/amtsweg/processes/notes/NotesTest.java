package de.amtsweg.processes.notes;

import static de.amtsweg.processes.SampleCases.citizen;
import static de.amtsweg.processes.SampleCases.colleague;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Recusals;
import de.amtsweg.processes.colleagues.Colleagues;
import de.amtsweg.processes.notes.Note.Kind;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessesTest
class NotesTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Notes notes;

    @Autowired
    Mentions mentions;

    @Autowired
    Calls calls;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Recusals recusals;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    final String surname = "N" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "x");
    final Person sabine = colleague("Sabine Steuer", "steueramt");
    final Person berta = colleague("Berta " + surname, "steueramt");
    final Person otto = colleague("Otto Ordnung", "ordnungsamt");

    Case filed;

    @BeforeEach
    void file() {
        filed = beans.createBean(SampleCases.class)
                .aCase()
                .of(citizen("Erika " + surname))
                .filed();
        colleagues.seen(sabine);
        colleagues.seen(berta);
        colleagues.seen(otto);
    }

    @Test
    void areKeptOnceAndShownNewestFirst() {
        var first = note("Eins");
        assertThat(notes.write(filed, sabine, first)).isTrue();
        assertThat(notes.write(filed, sabine, first)).isTrue();
        assertThat(notes.write(filed, berta, NewNote.ofCall(UUID.randomUUID(), "Erika", "Zwei")))
                .isTrue();
        assertThat(notes.of(filed)).extracting(Note::text).containsExactly("Zwei", "Eins");
        assertThat(notes.of(filed)).extracting(Note::kind).containsExactly(Kind.CALL, Kind.NOTE);
        assertThat(notes.of(filed).get(1).authorName()).isEqualTo("Sabine Steuer");

        var back = new NewNote(first.id(), Kind.NOTE, "", "Drei", Set.of());
        assertThat(notes.write(filed, sabine, back))
                .as("typed after going back")
                .isTrue();
        assertThat(notes.of(filed)).extracting(Note::text).containsExactly("Drei", "Zwei", "Eins");
    }

    @Test
    void whatWasStruckOutOrBelongsToAnotherCaseIsNotThere() {
        var first = note("Eins");
        notes.write(filed, sabine, first);
        notes.strike(filed, first.id(), sabine);
        assertThat(notes.write(filed, sabine, first)).isTrue();
        assertThat(notes.of(filed)).filteredOn(note -> note.struck() == null).hasSize(1);
        var other = beans.createBean(SampleCases.class).aCase().filed();
        assertThat(notes.write(other, sabine, first)).isTrue();
        assertThat(notes.of(other)).hasSize(1);
    }

    @Test
    void areStruckOutByTheirAuthorsWhileTheyAreFresh() {
        var fresh = note("Frisch");
        var old = note("Alt");
        notes.write(filed, sabine, fresh);
        notes.write(filed, sabine, old);
        jdbc.sql("update case_note set at = at - interval '10 minutes' where id = ?")
                .param(old.id())
                .update();
        assertThat(notes.strike(filed, old.id(), sabine)).isFalse();
        assertThat(notes.strike(filed, fresh.id(), berta)).isFalse();
        assertThat(notes.strike(filed, fresh.id(), sabine)).isTrue();
        assertThat(notes.strike(filed, fresh.id(), sabine)).isFalse();
        assertThat(notes.of(filed).get(0).text()).isEqualTo("Frisch");
        assertThat(notes.of(filed).get(0).struck()).isNotNull();
        assertThat(notes.of(filed).get(1).struck()).isNull();
    }

    @Test
    void haveAnEndPerCase() {
        jdbc.sql("""
                        insert into case_note (id, case_id, at, author, author_name, kind, text)
                        select gen_random_uuid(), ?, now(), 'x', 'x', 'NOTE', 'x' from generate_series(1, ?)""").params(filed.id().value(), Notes.MOST - 1).update();
        var last = note("Letzte");
        assertThat(notes.write(filed, sabine, last)).isTrue();
        assertThat(notes.write(filed, sabine, note("Zu viel"))).isFalse();
        assertThat(notes.write(filed, sabine, last)).as("sent twice").isTrue();
    }

    @Test
    void goWithTheirCase() {
        notes.write(filed, sabine, note("@Berta " + surname));
        jdbc.sql("delete from case_file where id = ?").param(filed.id().value()).update();
        assertThat(notes.of(filed)).isEmpty();
        assertThat(mentions.unread(berta)).isZero();
    }

    @Test
    void reachTheColleaguesTheyNameOrChoose() {
        assertThat(mentions.candidates(filed, sabine))
                .extracting(colleague -> colleague.id())
                .contains(berta.id())
                .doesNotContain(sabine.id(), otto.id());
        notes.write(filed, sabine, note("Bitte ansehen, @berta " + surname + "!"));
        notes.write(
                filed, sabine, new NewNote(UUID.randomUUID(), Kind.NOTE, "", "Und das", Set.of(berta.id(), otto.id())));
        notes.write(filed, sabine, note("Nichts für @Otto Ordnung"));
        assertThat(mentions.of(berta))
                .extracting(hint -> hint.note().text())
                .containsExactly("Und das", "Bitte ansehen, @berta " + surname + "!");
        assertThat(notes.of(filed).get(1).mentioned()).containsExactly("Berta " + surname);
        assertThat(mentions.of(otto)).isEmpty();

        mentions.read(berta, mentions.of(berta).get(0).note().id());
        assertThat(mentions.unread(berta)).isEqualTo(1);
        assertThat(mentions.of(berta)).extracting(Mentions.Hint::unread).containsExactly(true, false);
        mentions.readAll(berta);
        assertThat(mentions.unread(berta)).isZero();
    }

    @Test
    void reachNobodyWhoMayNotSeeTheCaseAnyMore() {
        var note = note("@Berta " + surname);
        notes.write(filed, sabine, note);
        var moved = new Person(berta.id(), berta.name(), "", Set.of("ordnungsamt"));
        assertThat(mentions.of(moved)).isEmpty();
        assertThat(mentions.unread(moved)).isZero();
        assertThat(mentions.unread(berta)).isEqualTo(1);
        recusals.add(filed.id(), berta, Recusals.Reason.CONCERN);
        assertThat(mentions.of(berta)).isEmpty();
        assertThat(mentions.unread(berta)).isZero();
        assertThat(mentions.candidates(filed, sabine))
                .extracting(colleague -> colleague.id())
                .doesNotContain(berta.id());
    }

    @Test
    void aStruckNoteReachesNobody() {
        var note = note("@Berta " + surname);
        notes.write(filed, sabine, note);
        notes.strike(filed, note.id(), sabine);
        assertThat(mentions.of(berta)).isEmpty();
    }

    @Test
    void callsOfNoCaseBelongToTheOfficeUntilTheyAreAttached() {
        var call = NewNote.ofCall(UUID.randomUUID(), "Jörg " + surname, "Ruft wieder an");
        calls.keep(sabine, "steueramt", call);
        calls.keep(sabine, "steueramt", call);
        calls.keep(sabine, "steueramt", NewNote.ofCall(call.id(), "Anders " + surname, "Anderer Text"));
        assertThat(calls.by("anders " + surname, berta)).hasSize(1);
        assertThat(calls.ofNoCase(berta))
                .filteredOn(note -> note.id().equals(call.id()))
                .hasSize(1);
        assertThat(calls.find(call.id(), otto)).isEmpty();
        assertThat(calls.by("jorg " + surname, berta)).hasSize(1);
        assertThat(calls.by(surname, otto)).isEmpty();
        assertThat(calls.attach(call.id(), filed, otto)).isFalse();
        assertThatThrownBy(() -> calls.keep(sabine, "ordnungsamt", call)).isInstanceOf(NotFound.class);

        assertThat(calls.attach(call.id(), filed, berta)).isTrue();
        assertThat(calls.attach(call.id(), filed, sabine)).isFalse();
        assertThat(calls.find(call.id(), berta)).isEmpty();
        assertThat(notes.of(filed)).extracting(Note::caller).containsExactly("Jörg " + surname);
        assertThat(calls.by("Joerg " + surname, sabine))
                .extracting(Calls.Call::reference)
                .containsExactly(filed.reference());
        assertThat(cases.events(filed)).extracting(CaseEvent::kind).contains(CaseEvent.Kind.CALL_ATTACHED);

        recusals.add(filed.id(), sabine, Recusals.Reason.INVOLVED);
        assertThat(calls.by("jorg " + surname, sabine)).isEmpty();
    }

    @Test
    void callsOfNoCaseAreForgotten() {
        var old = NewNote.ofCall(UUID.randomUUID(), "Alt " + surname, "x");
        var attached = NewNote.ofCall(UUID.randomUUID(), "Akte " + surname, "x");
        calls.keep(sabine, "steueramt", old);
        calls.keep(sabine, "steueramt", attached);
        calls.attach(attached.id(), filed, sabine);
        jdbc.sql("update case_note set at = at - interval '181 days' where caller like ?")
                .param("%" + surname)
                .update();
        calls.sweep();
        assertThat(calls.by(surname, sabine))
                .extracting(call -> call.note().id())
                .containsExactly(attached.id());
    }

    @Test
    void readingACaseIsRecordedOnceAnHourForEachPerson() {
        var namesake = colleague("Sabine Steuer", "steueramt");
        cases.viewed(filed, sabine);
        cases.viewed(filed, sabine);
        cases.viewed(filed, namesake);
        assertThat(views()).isEqualTo(2);
        jdbc.sql("update case_event set at = at - interval '61 minutes' where case_id = ?")
                .param(filed.id().value())
                .update();
        cases.viewed(filed, sabine);
        assertThat(views()).isEqualTo(3);
    }

    private long views() {
        return cases.events(filed).stream()
                .filter(event -> event.kind() == CaseEvent.Kind.CASE_VIEWED
                        && event.kind().isAccess())
                .count();
    }

    private static NewNote note(String text) {
        return new NewNote(UUID.randomUUID(), Kind.NOTE, "", text, Set.of());
    }
}
