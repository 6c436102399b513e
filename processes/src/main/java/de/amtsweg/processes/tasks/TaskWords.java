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
                        insert into task_word as known (word, desks)
                        select word, array_agg(distinct desk)
                        from task, unnest(string_to_array(search_key(search), ' ')) word
                        where created > ? and word ~ '^[^0-9]{4,60}$' and desk <> ''
                        group by word
                        order by word
                        on conflict (word) do update
                        set desks = array(select unnest(known.desks) union select unnest(excluded.desks))
                        where not known.desks @> excluded.desks""")
                .param(Timestamp.from(clock.instant().minus(RECENT)))
                .update();
    }

    /** Learns those of all tasks, and forgets where no open task has them any more. */
    int refresh() {
        return jdbc.sql("""
                        with present as materialized (
                            select substr(entry, strpos(entry, ' ') + 1) word,
                                array_agg(distinct left(entry, strpos(entry, ' ') - 1)) desks
                            from ts_stat('select words from task') stat (entry, tasks, times)
                            where entry ~ '^[^ ]+ [^0-9]{4,60}$'
                            group by 1),
                        gone as (
                            delete from task_word known
                            where not exists (select 1 from present where present.word = known.word))
                        insert into task_word as known (word, desks)
                        select word, desks from present
                        order by word
                        on conflict (word) do update set desks = excluded.desks
                        where known.desks is distinct from excluded.desks""").update();
    }
}
