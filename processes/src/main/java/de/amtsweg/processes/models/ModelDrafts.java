package de.amtsweg.processes.models;

import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.procedures.ProcedureFolder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All drafts of models. Every analyst may see them all, but only its author changes each. */
@Repository
public class ModelDrafts {

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final InstantSource clock;

    ModelDrafts(JdbcClient jdbc, Procedures procedures, InstantSource clock) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.clock = clock;
    }

    public List<ModelDraft> all() {
        return jdbc.sql("select * from model_draft order by changed desc")
                .query(ModelDrafts::draft)
                .list();
    }

    public Optional<ModelDraft> of(String procedure, Person author) {
        return jdbc.sql("select * from model_draft where procedure = ? and author = ?")
                .params(procedure, author.id())
                .query(ModelDrafts::draft)
                .optional();
    }

    /** @throws NotFound when there is no such draft */
    public ModelDraft get(ModelDraft.Id id) {
        return jdbc.sql("select * from model_draft where id = ?")
                .param(id.value())
                .query(ModelDrafts::draft)
                .optional()
                .orElseThrow(() -> new NotFound("no such draft"));
    }

    /** The folder of a version. */
    public ProcedureFolder version(String definition) {
        return procedures.folder(definition);
    }

    /** The whole folder as it would be with the draft applied. */
    public ProcedureFolder folder(ModelDraft draft) {
        var files = new TreeMap<>(procedures.folder(draft.base()).files());
        jdbc.sql("select name, content from model_draft_file where draft = ?")
                .param(draft.id().value())
                .query((row, number) -> files.put(row.getString("name"), row.getBytes("content")))
                .list();
        return new ProcedureFolder(draft.procedure(), files);
    }

    /**
     * Saves files of a draft; the first save begins it.
     *
     * @param base the version that the author began with
     * @param revision that the author saw last; 0 for none
     * @param files name to content, of the changed ones
     * @throws StaleDraft when the draft has another revision by now
     */
    @Transactional(rollbackFor = StaleDraft.class)
    public ModelDraft save(String procedure, Person author, String base, int revision, Map<String, byte[]> files)
            throws StaleDraft {
        int saved = revision == 0
                ? jdbc.sql("""
                                insert into model_draft (id, procedure, author, author_name, base, changed) values (?, ?, ?, ?, ?, ?)
                                on conflict (procedure, author) do nothing""")
                        .params(UUID.randomUUID(), procedure, author.id(), author.name(), base, now())
                        .update()
                : jdbc.sql("""
                                update model_draft set revision = revision + 1, changed = ?
                                where procedure = ? and author = ? and base = ? and revision = ? and submitted is null""")
                        .params(now(), procedure, author.id(), base, revision)
                        .update();
        var draft = of(procedure, author);
        if (saved == 0 || draft.isEmpty()) {
            throw new StaleDraft(draft.orElse(null));
        }
        files.forEach((name, content) ->
                jdbc.sql("""
                        insert into model_draft_file (draft, name, content) values (?, ?, ?)
                        on conflict (draft, name) do update set content = excluded.content""").params(draft.get().id().value(), name, content).update());
        return draft.get();
    }

    /** Makes a draft of an earlier version, to bring it back: on the newest version, with all that differs from it. */
    @Transactional(rollbackFor = StaleDraft.class)
    public ModelDraft bringBack(String procedure, Person author, String definition) throws StaleDraft {
        var newest = procedures.get(procedure).definition();
        return save(
                procedure,
                author,
                newest,
                0,
                Map.copyOf(procedures.folder(definition).files()));
    }

    /** Discards the author's draft; does nothing if there is none. */
    public void discard(String procedure, Person author) {
        jdbc.sql("delete from model_draft where procedure = ? and author = ?")
                .params(procedure, author.id())
                .update();
    }

    /**
     * Submits the author's draft for release: from now on nobody changes it, until it is released or returned.
     *
     * @param comment what was changed, for the reviewer and the list of versions
     * @throws NotFound when there is no draft that can be submitted
     */
    @Transactional
    public ModelDraft submit(String procedure, Person author, String comment) {
        int submitted =
                jdbc.sql("""
                        update model_draft set comment = ?, submitted = ?
                        where procedure = ? and author = ? and submitted is null""").params(comment, now(), procedure, author.id()).update();
        return of(procedure, author)
                .filter(draft -> submitted == 1)
                .orElseThrow(() -> new NotFound("no draft to submit"));
    }

    /** It has become a version. */
    void remove(ModelDraft.Id id) {
        jdbc.sql("delete from model_draft where id = ?").param(id.value()).update();
    }

    /** Rebases the author's draft on the version that runs now, once they have seen what is new in it. */
    @Transactional
    public void rebase(String procedure, Person author) {
        jdbc.sql("""
                        update model_draft set base = ?, revision = revision + 1, changed = ?
                        where procedure = ? and author = ? and submitted is null""")
                .params(procedures.get(procedure).definition(), now(), procedure, author.id())
                .update();
    }

    /** Returns a draft to its author, who may change it again; does nothing if it no longer exists. */
    public void giveBack(ModelDraft.Id id) {
        jdbc.sql("update model_draft set submitted = null where id = ?")
                .param(id.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static ModelDraft draft(ResultSet row, int number) throws SQLException {
        var submitted = row.getTimestamp("submitted");
        return new ModelDraft(
                new ModelDraft.Id(row.getObject("id", UUID.class)),
                row.getString("procedure"),
                row.getString("author"),
                row.getString("author_name"),
                row.getString("base"),
                row.getInt("revision"),
                row.getTimestamp("changed").toInstant(),
                row.getString("comment"),
                submitted == null ? null : submitted.toInstant());
    }
}
