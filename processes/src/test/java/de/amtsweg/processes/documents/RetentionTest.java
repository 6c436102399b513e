package de.amtsweg.processes.documents;

import static de.amtsweg.processes.SampleCases.colleague;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.CaseEvent.Kind;
import de.amtsweg.processes.cases.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dog tax is kept for 3650 days. */
@ProcessesTest
class RetentionTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Retention retention;

    @Autowired
    LegalHolds holds;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    final Person sabine = colleague("Sabine Steuer", "steueramt");
    Case filed;

    @BeforeEach
    void file() {
        filed = beans.createBean(SampleCases.class).aCase().withDocument().filed();
    }

    @Test
    void whileACaseIsOpenItsDocumentsStay() {
        retention.sweep();
        assertThat(cases.documents(filed)).hasSize(1);
    }

    @Test
    void documentsGoWhenTheirTimeHasPassed() {
        endedSince("3649 days");
        retention.sweep();
        assertThat(cases.documents(filed)).hasSize(1);
        endedSince("3651 days");
        assertThat(retention.sweep()).isPositive();
        assertThat(cases.documents(filed)).isEmpty();
        assertThat(cases.events(filed))
                .filteredOn(event -> event.kind() == Kind.DOCUMENTS_EXPIRED)
                .singleElement()
                .extracting(CaseEvent::detail)
                .isEqualTo("1");
    }

    @Test
    void aLegalHoldKeepsThem() {
        endedSince("3651 days");
        holds.put(filed, "Klage 4 K 12/26", sabine);
        holds.put(filed, "noch einmal", sabine);
        retention.sweep();
        assertThat(cases.documents(filed)).hasSize(1);
        assertThat(holds.find(filed)).hasValueSatisfying(hold -> {
            assertThat(hold.reason()).isEqualTo("Klage 4 K 12/26");
            assertThat(hold.by()).isEqualTo("Sabine Steuer");
        });
        holds.end(filed, sabine);
        holds.end(filed, sabine);
        retention.sweep();
        assertThat(cases.documents(filed)).isEmpty();
        assertThat(cases.events(filed))
                .extracting(CaseEvent::kind)
                .containsOnlyOnce(Kind.HELD, Kind.HOLD_ENDED, Kind.DOCUMENTS_EXPIRED);
    }

    private void endedSince(String time) {
        jdbc.sql("update case_file set ended = now() - ?::interval where id = ?")
                .params(time, filed.id().value())
                .update();
    }
}
