package de.amtsweg.processes.tasks;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of open tasks, learnt after the fact, so that nobody who files waits for somebody else with the same name. */
@Repository
class TaskWords {

    /** Longer than the work may pause, shorter than what makes it slow. */
    private static final Duration RECENT = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    TaskWords(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Learns those of tasks that are new. */
    int learn() {
        return jdbc.sql("""
                        insert into task_word
                        select distinct word from task, unnest(string_to_array(search_key(search), ' ')) word
                        where created > ? and word ~ '^[^0-9]{4,60}$'
                        order by 1
                        on conflict do nothing""")
                .param(Timestamp.from(clock.instant().minus(RECENT)))
                .update();
    }

    /** Learns those of all tasks, and forgets those that no open task has any more. */
    int refresh() {
        jdbc.sql("""
                        insert into task_word
                        select distinct substr(word, strpos(word, ' ') + 1) from ts_stat('select words from task')
                        where word ~ ' [^0-9]{4,60}$'
                        order by 1
                        on conflict do nothing""").update();
        return jdbc.sql("""
                        delete from task_word known where not exists (
                            select 1 from (
                                select distinct substr(word, strpos(word, ' ') + 1) word
                                from ts_stat('select words from task')) present
                            where present.word = known.word)""").update();
    }
}
