package de.amtsweg.processes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** All proposals; they never change. */
@Repository
public class Proposals {

    private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    Proposals(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Proposal.Id add(ModelDraft draft, String comment) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into model_proposal (id, procedure, base, person, person_name, files, comment, draft, revision)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")
                .params(
                        id,
                        draft.procedure(),
                        draft.base(),
                        draft.person(),
                        draft.personName(),
                        json.write(draft.files()),
                        comment,
                        draft.id().value(),
                        draft.revision())
                .update();
        return new Proposal.Id(id);
    }

    /** @throws NotFound when there is none */
    public Proposal get(Proposal.Id id) {
        return jdbc.sql("select * from model_proposal where id = ?")
                .param(id.value())
                .query(this::proposal)
                .optional()
                .orElseThrow(() -> new NotFound("no such proposal"));
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                new Proposal.Id(row.getObject("id", UUID.class)),
                row.getString("procedure"),
                row.getString("base"),
                row.getString("person_name"),
                json.read(row.getString("files"), FILES),
                row.getString("comment"),
                new ModelDraft.Id(row.getObject("draft", UUID.class)),
                row.getInt("revision"),
                row.getTimestamp("proposed").toInstant());
    }
}
