package de.amtsweg.processes.participation;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.NotFound;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Documents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that has been published, for everybody. */
@Repository
public class Publications {

    /**
     * What a reader looks for on a board; empty strings mean all.
     *
     * @param text words in title or text, in any grammatical form
     */
    public record Search(String text, String topic, String district) {}

    /** @param total number of hits on all pages */
    public record Page(List<Publication> publications, int total) {}

    private static final String MATCHES = """
            board = :board
            and (:topic = '' or topic = :topic)
            and (:district = '' or district = :district)
            and (:text = '' or search @@ websearch_to_tsquery('german', :text) or position(lower(:text) in lower(title || ' ' || body)) > 0)""";

    private final JdbcClient jdbc;
    private final Documents documents;

    Publications(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Newest first. */
    public Page find(String board, Search search, int offset, int limit) {
        int total = searching("select count(*) from publication where " + MATCHES, board, search)
                .query(Integer.class)
                .single();
        var found = searching(
                        "select * from publication where " + MATCHES
                                + " order by published desc, case_id limit :limit offset :offset",
                        board,
                        search)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::publication)
                .list();
        return new Page(found, total);
    }

    private JdbcClient.StatementSpec searching(String sql, String board, Search search) {
        return jdbc.sql(sql)
                .param("board", board)
                .param("text", search.text().strip())
                .param("topic", search.topic())
                .param("district", search.district());
    }

    /** @throws NotFound when there is none with this reference, or no longer */
    public Publication get(String board, String reference) {
        return jdbc.sql("select * from publication where board = ? and reference = ?")
                .params(board, reference)
                .query(this::publication)
                .optional()
                .orElseThrow(() -> new NotFound("no such publication"));
    }

    public Optional<Publication> of(Case filed) {
        return jdbc.sql("select * from publication where case_id = ?")
                .param(filed.id().value())
                .query(this::publication)
                .optional();
    }

    /** @throws NotFound when it has none */
    public Document picture(Publication publication) {
        return Optional.ofNullable(publication.picture())
                .flatMap(id -> documents.find(owner(publication.caseId()), id))
                .orElseThrow(() -> new NotFound("no picture"));
    }

    /** Publishes it, or an update; the date of the first publication stays. */
    public void publish(Publication publication) {
        jdbc.sql("""
                        insert into publication (case_id, board, reference, procedure, title, body, topic, district, author,
                            picture, state, answer, published, changed)
                        values (:case, :board, :reference, :procedure, :title, :body, :topic, :district, :author,
                            :picture::uuid, :state, :answer, :published, :changed)
                        on conflict (case_id) do update set title = excluded.title, body = excluded.body,
                            topic = excluded.topic, district = excluded.district, author = excluded.author,
                            picture = excluded.picture, state = excluded.state, answer = excluded.answer, changed = excluded.changed""")
                .param("case", publication.caseId().value())
                .param("board", publication.board())
                .param("reference", publication.reference())
                .param("procedure", publication.procedure())
                .param("title", publication.title())
                .param("body", publication.body())
                .param("topic", publication.topic())
                .param("district", publication.district())
                .param("author", publication.author())
                .param(
                        "picture",
                        publication.picture() == null
                                ? null
                                : publication.picture().value())
                .param("state", publication.state())
                .param("answer", publication.answer())
                .param("published", Timestamp.from(publication.published()))
                .param("changed", Timestamp.from(publication.changed()))
                .update();
    }

    /** Removes it from its board, with its picture. */
    public void remove(Case.Id id) {
        jdbc.sql("delete from publication where case_id = ?").param(id.value()).update();
        documents.giveUp(owner(id));
    }

    public static Document.Owner owner(Case.Id id) {
        return new Document.Owner(Document.Owner.Type.PUBLICATION, id.value());
    }

    private Publication publication(ResultSet row, int number) throws SQLException {
        var picture = row.getObject("picture", UUID.class);
        return new Publication(
                new Case.Id(row.getObject("case_id", UUID.class)),
                row.getString("board"),
                row.getString("reference"),
                row.getString("procedure"),
                row.getString("title"),
                row.getString("body"),
                row.getString("topic"),
                row.getString("district"),
                row.getString("author"),
                picture == null ? null : new Document.Id(picture),
                row.getString("state"),
                row.getString("answer"),
                row.getTimestamp("published").toInstant(),
                row.getTimestamp("changed").toInstant());
    }
}
