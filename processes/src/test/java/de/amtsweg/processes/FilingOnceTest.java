package de.amtsweg.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.storage.HandedIn;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.quarantine.Intake;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filing is one transaction: all of it, once, or nothing. */
@ProcessesTest
class FilingOnceTest {

    @Autowired
    Drafts drafts;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    Person person;
    Draft draft;
    Document proof;

    @BeforeEach
    void fillIn() {
        person = new Person("once-" + UUID.randomUUID(), "Erika Muster", "once@example.org", Set.of());
        draft = drafts.begin("hundesteuer-anmelden", person, Input.EMPTY);
        proof = HandedIn.file(intake, draft.owner(), "nachweisTierheim", "vertrag.pdf");
        drafts.save(
                draft.id(),
                person,
                SampleAnswers.dog(Map.of(
                        "hundename", "Einmal",
                        "ermaessigung", "tierheim",
                        "nachweisTierheim", proof.id().toString())));
    }

    @AfterEach
    void removeTheTrap() {
        for (var table : List.of("case_file", "case_event", "task", "document", "job", "act_ru_execution")) {
            jdbc.sql("drop trigger if exists trap on " + table).update();
        }
    }

    @Test
    void manyAtOnceFileOneCase() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        Callable<Filing> file = () -> cases.file(draft.procedure(), draft.id(), person, Locale.GERMAN);
        var filings = threads.invokeAll(Collections.nCopies(8, file));
        threads.shutdown();
        for (var filing : filings) {
            assertThat(filing.get())
                    .isEqualTo(new Filing.Filed(new Case.Id(draft.id().value())));
        }
        assertThat(cases.of(person)).hasSize(1);
        assertThat(count("act_ru_task t join task p on p.id = t.id_ where p.case_id = '%s'".formatted(draft.id())))
                .isEqualTo(1);
    }

    /** A trigger in the database fails the step, as a crash there would. */
    @ParameterizedTest
    @ValueSource(strings = {"case_file", "case_event", "task", "document", "job", "act_ru_execution"})
    void aCrashInAnyStepLeavesTheDraftUntouched(String table) {
        jdbc.sql("""
                create or replace function trap() returns trigger language plpgsql as
                $$ begin raise exception 'the trap'; end $$""").update();
        var when = table.equals("job") ? "insert" : "insert or update";
        jdbc.sql("create trigger trap before %s on %s for each row execute function trap()".formatted(when, table))
                .update();
        assertThatThrownBy(() -> cases.file(draft.procedure(), draft.id(), person, Locale.GERMAN))
                .isNotInstanceOf(NotFound.class);
        removeTheTrap();

        assertThat(cases.of(person)).isEmpty();
        assertThat(drafts.get(draft.id(), person).input().first("hundename")).isEqualTo("Einmal");
        assertThat(documents.of(draft.owner())).extracting(Document::id).containsExactly(proof.id());
        assertThat(count("act_ru_execution where business_key_ = '%s'".formatted(draft.id())))
                .isZero();

        assertThat(cases.file(draft.procedure(), draft.id(), person, Locale.GERMAN))
                .isInstanceOf(Filing.Filed.class);
        assertThat(cases.documents(cases.of(person).get(0)))
                .extracting(Document::id)
                .containsExactly(proof.id());
    }

    @Test
    void filesOfADiscardedDraftAreCleared() {
        drafts.discard(draft.id(), person);
        assertThat(documents.of(draft.owner())).isEmpty();
        documents.sweep(Duration.ofHours(1));
        assertThat(count("document where id = '%s'".formatted(proof.id()))).isZero();
    }

    @Test
    void filesThatNeverArrivedAreClearedAfterTheirTime() {
        jdbc.sql("update document set state = 'arriving' where id = ?")
                .param(proof.id().value())
                .update();
        documents.sweep(Duration.ofHours(1));
        assertThat(count("document where id = '%s'".formatted(proof.id()))).isEqualTo(1);
        jdbc.sql("update document set created = now() - interval '2 hours' where id = ?")
                .param(proof.id().value())
                .update();
        documents.sweep(Duration.ofHours(1));
        assertThat(count("document where id = '%s'".formatted(proof.id()))).isZero();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
