package de.amtsweg.processes.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.outbox.FailedJobs.Group;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessesTest
class FailedJobsTest {

    @Autowired
    FailedJobs failed;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsWhatNoOutboxOfOursHasPutIn() {
        var work = "of-another-version-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into job (task_name, task_instance, execution_time, picked, version, consecutive_failures, last_failure)
                        values (?, 'by hand', '9999-01-01Z', false, 1, 7, now())""").param(work).update();

        assertThat(failed.of(Group.OPEN, 0, 200)).anySatisfy(job -> {
            assertThat(job.work()).isEqualTo(work);
            assertThat(job.id()).isNull();
        });
        jdbc.sql("delete from job where task_name = ?").param(work).update();
    }

    @Test
    void showsWhatNoNodeGetsRoundTo() {
        var work = "nobody-knows-this-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into job (task_name, task_instance, execution_time, picked, version) values
                            (?, 'late', now() - interval '61 minutes', false, 1),
                            (?, 'soon', now() - interval '59 minutes', false, 1)""").params(work, work).update();

        assertThat(failed.of(Group.OPEN, 0, 200))
                .filteredOn(job -> job.work().equals(work))
                .hasSize(1);
        assertThat(failed.countOpen()).isPositive();
        assertThat(failed.of(Group.RETRYING, 0, 200))
                .noneMatch(job -> job.work().equals(work));
        jdbc.sql("delete from job where task_name = ?").param(work).update();
    }

    @Test
    void recurringWorkThatKeepsFailingWaitsForTheOperator() {
        var work = "sweeps-in-vain-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into job (task_name, task_instance, execution_time, picked, version, consecutive_failures, last_failure,
                            failing_since) values
                            (?, 'often', now() + interval '1 hour', false, 1, 7, now(), now() - interval '6 hours'),
                            (?, 'once', now() + interval '1 hour', false, 1, 1, now(), now())""").params(work, work).update();

        assertThat(failed.of(Group.OPEN, 0, 200))
                .filteredOn(job -> job.work().equals(work))
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.tries()).isEqualTo(7);
                    assertThat(job.next()).isNotNull();
                    assertThat(job.since()).isBefore(JobQueue.CLOCK.now().minusSeconds(3600));
                });
        assertThat(failed.of(Group.RETRYING, 0, 200))
                .filteredOn(job -> job.work().equals(work))
                .hasSize(1);
        jdbc.sql("delete from job where task_name = ?").param(work).update();
    }

    @Test
    void pagesHoldAllOfThemOnce() {
        var work = "many-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into job (task_name, task_instance, execution_time, picked, version, consecutive_failures, last_failure)
                        select ?, number::text, '9999-01-01Z', false, 1, 7, '2020-01-01Z' from generate_series(1, 250) number""").param(work).update();

        int total = failed.count(Group.OPEN);
        int shown = 0;
        for (int skip = 0; skip < total; skip += 50) {
            shown += failed.of(Group.OPEN, skip, 50).stream()
                    .filter(job -> job.work().equals(work))
                    .count();
        }

        assertThat(shown).isEqualTo(250);
        jdbc.sql("delete from job where task_name = ?").param(work).update();
    }
}
