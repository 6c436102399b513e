package de.amtsweg.processes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** All drafts of procedures: each analyst has one a procedure, all may look at everybody's, and nobody's is overwritten. */
@Repository
public class ModelDrafts {

    private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;
    private final Procedures procedures;

    ModelDrafts(JdbcClient jdbc, Json json, Procedures procedures) {
        this.jdbc = jdbc;
        this.json = json;
        this.procedures = procedures;
    }

    /** What became of an attempt to save. */
    public sealed interface Saving {

        record Saved(ModelDraft draft) implements Saving {}

        /** It was saved from elsewhere meanwhile, and is as that left it. */
        record Overtaken(ModelDraft draft) implements Saving {}
    }

    /** Everybody's, latest change first. */
    public List<ModelDraft> all() {
        return jdbc.sql("select * from model_draft order by changed desc")
                .query(this::draft)
                .list();
    }

    /** @throws NotFound when it is not there, or no longer */
    public ModelDraft get(ModelDraft.Id id) {
        return jdbc.sql("select * from model_draft where id = ?")
                .param(id.value())
                .query(this::draft)
                .optional()
                .orElseThrow(() -> new NotFound("no such draft"));
    }

    public Optional<ModelDraft> find(String procedure, Person person) {
        return jdbc.sql("select * from model_draft where procedure = ? and person = ?")
                .params(procedure, person.id())
                .query(this::draft)
                .optional();
    }

    /** The person's draft of the procedure; one of the version that runs is begun where there is none. */
    @Transactional
    public ModelDraft open(String procedure, Person person) {
        return begin(procedure, procedures.get(procedure).definition(), Map.of(), person);
    }

    /**
     * A draft with the files of an earlier version, to be proposed as the next one.
     *
     * @throws NotFound when the procedure has no such version
     */
    @Transactional
    public ModelDraft bringBack(String procedure, String definition, Person person) {
        var running = procedures.get(procedure).definition();
        var draft = begin(procedure, running, Map.of(), person);
        var files = new HashMap<String, String>();
        procedures.files(procedure, definition).forEach((name, text) -> {
            if (!text.equals(procedures.files(procedure, running).get(name))) {
                files.put(name, text);
            }
        });
        jdbc.sql(
                        "update model_draft set files = ?::jsonb, base = ?, revision = revision + 1, changed = now() where id = ?")
                .params(json.write(files), running, draft.id().value())
                .update();
        return get(draft.id());
    }

    private ModelDraft begin(String procedure, String base, Map<String, String> files, Person person) {
        jdbc.sql("""
                        insert into model_draft (id, procedure, person, person_name, base, files)
                        values (?, ?, ?, ?, ?, ?::jsonb) on conflict (procedure, person) do nothing""")
                .params(UUID.randomUUID(), procedure, person.id(), person.name(), base, json.write(files))
                .update();
        return find(procedure, person).orElseThrow();
    }

    /** All files of the draft: the changed ones, and of the others those that it began with. */
    public Map<String, String> files(ModelDraft draft) {
        var files = new HashMap<>(procedures.files(draft.procedure(), draft.base()));
        files.putAll(draft.files());
        return files;
    }

    /**
     * Saves a file if nobody has saved the draft since.
     *
     * @param revision that the change was made on
     * @throws NotFound when it is not there, or somebody else's
     */
    @Transactional
    public Saving save(ModelDraft.Id id, Person person, int revision, String file, String text) {
        var draft = get(id);
        if (!draft.isOf(person)) {
            throw new NotFound("no such draft");
        }
        int saved = jdbc.sql("""
                        update model_draft set files = jsonb_set(files, array[:file], to_jsonb(:text::text)),
                            revision = revision + 1, changed = now()
                        where id = :id and revision = :revision""")
                .param("file", file)
                .param("text", text)
                .param("id", id.value())
                .param("revision", revision)
                .update();
        return saved == 0 ? new Saving.Overtaken(get(id)) : new Saving.Saved(get(id));
    }

    /** Takes the version that runs now as the draft's base, once its author has seen what is new in it. */
    public void rebase(ModelDraft.Id id, Person person) {
        var draft = get(id);
        jdbc.sql("update model_draft set base = ?, revision = revision + 1 where id = ? and person = ?")
                .params(procedures.get(draft.procedure()).definition(), id.value(), person.id())
                .update();
    }

    /** Nothing happens where there is none of the person's. */
    public void discard(ModelDraft.Id id, Person person) {
        jdbc.sql("delete from model_draft where id = ? and person = ?")
                .params(id.value(), person.id())
                .update();
    }

    private ModelDraft draft(ResultSet row, int number) throws SQLException {
        return new ModelDraft(
                new ModelDraft.Id(row.getObject("id", UUID.class)),
                row.getString("procedure"),
                row.getString("person"),
                row.getString("person_name"),
                row.getString("base"),
                json.read(row.getString("files"), FILES),
                row.getInt("revision"),
                row.getTimestamp("changed").toInstant());
    }
}
