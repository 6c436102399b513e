package de.amtsweg.processes.drafts;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which order what a browser sent about a draft was meant, whatever order it arrives in. */
@Repository
public class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether this comes in order. A form that is submitted overtakes the autosaves still on their way, which
     * are then older than what is stored. To be called while the draft is locked for a change.
     *
     * @param load the load of the page that sends this; it is then the last one
     */
    public boolean isInTurn(Draft.Id id, String page, Optional<Turn> turn, String load) {
        return jdbc.sql("""
                        update draft set turns = turns || jsonb_build_object(
                            :page::text,
                            jsonb_build_object('sitting', :sitting::text, 'number', :number::int, 'load', :load::text))
                        where id = :id and not coalesce(
                            turns -> :page ->> 'sitting' = :sitting and (turns -> :page ->> 'number')::int > :number, false)""")
                        .param("page", page)
                        .param("sitting", turn.map(Turn::sitting).orElse(null))
                        .param("number", turn.map(Turn::number).orElse(null))
                        .param("load", load)
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /** Whether the last thing sent from this page of the form came from this load of it. */
    public boolean isLastFrom(Draft.Id id, String page, String load) {
        return jdbc.sql("select coalesce(turns -> ? ->> 'load' = ?, false) from draft where id = ?")
                .params(page, load, id.value())
                .query(Boolean.class)
                .single();
    }
}
