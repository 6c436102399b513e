package de.amtsweg.processes.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.ProcessesTest;
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

        assertThat(failed.open(200)).anySatisfy(job -> {
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

        assertThat(failed.open(200)).filteredOn(job -> job.work().equals(work)).hasSize(1);
        assertThat(failed.count()).isPositive();
        assertThat(failed.retrying(200)).noneMatch(job -> job.work().equals(work));
        jdbc.sql("delete from job where task_name = ?").param(work).update();
    }
}
