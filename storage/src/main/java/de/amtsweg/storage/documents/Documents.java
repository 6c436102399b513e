package de.amtsweg.storage.documents;

import de.amtsweg.storage.documents.Document.Classification;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.documents.Document.State;
import de.amtsweg.storage.documents.Document.Text;
import de.amtsweg.storage.formats.Format;
import de.amtsweg.storage.formats.Refusal;
import de.amtsweg.storage.objects.Measured;
import de.amtsweg.storage.objects.ObjectStore;
import de.amtsweg.storage.objects.StoreUnavailable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All stored files. A row is committed before its bytes are sent, outside any current transaction, so that what a
 * crash or a rollback leaves behind is known and {@link #sweep} can clear it.
 */
@Repository
public class Documents {

    private static final String KNOWN = "state in ('waiting', 'released', 'refused', 'infected')";

    private final JdbcClient jdbc;
    private final ObjectStore store;
    private final TransactionTemplate announced;
    private final InstantSource clock;

    Documents(JdbcClient jdbc, ObjectStore store, PlatformTransactionManager transactions, InstantSource clock) {
        this.announced = new TransactionTemplate(transactions);
        this.announced.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
    }

    /** How many files there are, and their bytes. */
    public record Sum(int files, long bytes) {}

    public Sum sum(Collection<Owner> owners) {
        return jdbc.sql("""
                        select count(*) files, coalesce(sum(size), 0) bytes from document
                        where owner in (:owners) and state <> 'removed'""")
                .param("owners", owners.stream().map(Owner::id).toList())
                .query((row, number) -> new Sum(row.getInt("files"), row.getLong("bytes")))
                .single();
    }

    /** A file that will arrive in quarantine. */
    public Document.Id announce(Arrival arrival, String name, Format format, String kind) {
        return announce(arrival.owner(), arrival, name, format.mediaType(), kind, "quarantine");
    }

    private Document.Id announce(
            Owner owner, @Nullable Arrival arrival, String name, String mediaType, String kind, String place) {
        var id = Document.Id.random();
        announced.executeWithoutResult(transaction -> jdbc.sql("""
                        insert into document (id, owner_kind, owner, scope, field, name, media_type, kind, size, object_key, state,
                            asked, formats, created)
                        values (:id, :ownerKind, :owner, :scope, :field, :name, :mediaType, :kind, 0, :key, 'arriving',
                            :asked, :formats, :now)""")
                .param("now", now())
                .param("id", id.value())
                .param("ownerKind", owner.kind().name())
                .param("owner", owner.id())
                .param("scope", arrival == null ? "" : arrival.scope())
                .param("field", arrival == null ? "" : arrival.field())
                .param("name", name)
                .param("mediaType", mediaType)
                .param("kind", kind)
                .param("key", "%s/%s".formatted(place, UUID.randomUUID()))
                .param(
                        "asked",
                        arrival == null ? new String[0] : arrival.asked().toArray(String[]::new))
                .param(
                        "formats",
                        arrival == null
                                ? new String[0]
                                : Format.accepted(arrival.accept()).stream()
                                        .map(Format::name)
                                        .toArray(String[]::new))
                .update());
        return id;
    }

    /** Stores a document that the office itself created, such as a notice; its type and kind are known. */
    public Document storeOwn(Owner owner, String name, String mediaType, String kind, byte[] content) {
        var id = announce(owner, null, name, mediaType, kind, "documents");
        var measured = new Measured(new ByteArrayInputStream(content), content.length);
        store.put(key(id), measured, mediaType);
        jdbc.sql("update document set state = 'released', size = ?, sha256 = ?, checked = ? where id = ?")
                .params(content.length, measured.sha256Hex(), now(), id.value())
                .update();
        if (mediaType.equals(OwnPdf.MEDIA_TYPE)) {
            var written = OwnPdf.of(content);
            jdbc.sql("update document set pages = ?, text_from = 'FOUND', pictured = true where id = ?")
                    .params(written.pages(), id.value())
                    .update();
            jdbc.sql("insert into document_content (document, text) values (?, ?)")
                    .params(id.value(), written.text())
                    .update();
        }
        return find(owner, id).orElseThrow();
    }

    public List<Document> of(Owner owner) {
        return jdbc.sql("select * from document where owner_kind = ? and owner = ? and " + KNOWN + " order by created")
                .params(owner.kind().name(), owner.id())
                .query(Documents::document)
                .list();
    }

    /** The document if it belongs to that owner; whoever asks has passed the owner's access rule. */
    public Optional<Document> find(Owner owner, Document.Id id) {
        return jdbc.sql("select * from document where id = ? and owner_kind = ? and owner = ? and " + KNOWN)
                .params(id.value(), owner.kind().name(), owner.id())
                .query(Documents::document)
                .optional();
    }

    public boolean isWaiting(Owner owner, Collection<Document.Id> ids) {
        return !ids.isEmpty()
                && jdbc.sql("""
                        select exists (
                            select 1 from document where owner = ? and state = 'waiting' and id = any (?::uuid[]))""")
                        .params(
                                owner.id(),
                                ids.stream().map(Document.Id::toString).toArray(String[]::new))
                        .query(Boolean.class)
                        .single();
    }

    /**
     * @throws NotReleased when it is not one that may be opened
     * @throws StoreUnavailable when the bytes are not available now
     */
    public InputStream content(Document document) {
        var place = jdbc.sql("select object_key, checked_version from document where id = ? and state = 'released'")
                .param(document.id().value())
                .query((row, number) -> new Place(row.getString("object_key"), row.getString("checked_version")))
                .optional()
                .orElseThrow(() -> new NotReleased(document.id()));
        return store.get(place.key(), place.version()).content();
    }

    /** @param version the one that was checked, in quarantine; null elsewhere, where there is only one */
    private record Place(String key, @Nullable String version) {}

    public String key(Document.Id id) {
        return jdbc.sql("select object_key from document where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** Hands over all files named; the old owner's other files are discarded. */
    public void handOver(Owner from, Owner to, List<UUID> named) {
        if (!named.isEmpty()) {
            jdbc.sql("""
                            update document set owner_kind = :kind, owner = :to
                            where owner_kind = :fromKind and owner = :from and state <> 'removed' and id in (:named)""")
                    .param("kind", to.kind().name())
                    .param("to", to.id())
                    .param("fromKind", from.kind().name())
                    .param("from", from.id())
                    .param("named", named)
                    .update();
        }
        giveUp(from);
    }

    /** Discards all files of the owner: their text is deleted at once, their bytes by the next sweep. */
    public void giveUp(Owner owner) {
        giveUp(of(owner).stream().map(document -> document.id().value()).toList());
        jdbc.sql("update document set state = 'removed' where owner_kind = ? and owner = ?")
                .params(owner.kind().name(), owner.id())
                .update();
    }

    public void giveUp(Owner owner, Document.Id id) {
        find(owner, id).ifPresent(document -> giveUp(List.of(id.value())));
        jdbc.sql("update document set state = 'removed' where id = ? and owner_kind = ? and owner = ?")
                .params(id.value(), owner.kind().name(), owner.id())
                .update();
    }

    private void giveUp(List<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from document_content where document in (:ids)")
                    .param("ids", ids)
                    .update();
            jdbc.sql("delete from document_correction where document in (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }

    /** Its text, as far as it was read; empty if nothing was. */
    public String text(Document document, int characters) {
        return jdbc.sql("select left(text, ?) from document_content where document = ?")
                .params(characters, document.id().value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /**
     * What the file says about itself: its title, the program or the camera that made it, under Tika's names; and {@code
     * language}.
     */
    public Map<String, String> metadata(Document document) {
        var metadata = new TreeMap<String, String>();
        jdbc.sql("""
                        select key, value from document_content, jsonb_each_text(metadata) where document = :id
                        union all
                        select 'language', language from document where id = :id and language <> ''""").param("id", document.id().value()).query(row -> {
            metadata.put(row.getString("key"), row.getString("value"));
        });
        return metadata;
    }

    /**
     * A person says what a released document is; that is kept as an example to learn from. No later check
     * overrides it.
     */
    @Transactional
    public void sort(Document document, String kind) {
        int sorted = jdbc.sql(
                        "update document set kind = ?, confidence = null, sorted = true where id = ? and state = 'released'")
                .params(kind, document.id().value())
                .update();
        if (sorted > 0) {
            jdbc.sql("""
                            insert into document_correction (document, kind, before, at) values (?, ?, ?, ?)
                            on conflict (document) do update set kind = excluded.kind, at = excluded.at""")
                    .params(document.id().value(), kind, document.kind().key(), now())
                    .update();
        }
    }

    /** Somebody of the office has opened these. */
    public void seen(Collection<Document.Id> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update document set seen = true where id in (:ids) and not seen")
                    .param("ids", ids.stream().map(Document.Id::value).toList())
                    .update();
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /**
     * Removes what was discarded and what never arrived; safe to run on several nodes at once.
     *
     * @param grace how long an upload may be under way
     * @return how many files were removed
     */
    @Transactional
    public int sweep(Duration grace) {
        var leftovers = jdbc.sql("""
                        select id, object_key from document
                        where state = 'removed' or state = 'arriving' and created < ?
                        order by created limit 500 for update skip locked""")
                .param(Timestamp.from(clock.instant().minus(grace)))
                .query((row, number) -> new Leftover(row.getObject("id", UUID.class), row.getString("object_key")))
                .list();
        for (var leftover : leftovers) {
            store.remove(leftover.key());
            jdbc.sql("delete from document where id = ?").param(leftover.id()).update();
        }
        return leftovers.size();
    }

    private record Leftover(UUID id, String key) {}

    /** A row of {@code document}, from any query. */
    public static Document document(ResultSet row, int number) throws SQLException {
        var refusal = row.getString("refusal");
        var kind = row.getString("kind");
        var asked = List.of((String[]) row.getArray("asked").getArray());
        var confidence = (Float) row.getObject("confidence");
        return new Document(
                new Document.Id(row.getObject("id", UUID.class)),
                new Owner(Owner.Type.valueOf(row.getString("owner_kind")), row.getObject("owner", UUID.class)),
                row.getString("scope"),
                row.getString("field"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                String.valueOf(row.getString("sha256")),
                row.getTimestamp("created").toInstant(),
                State.valueOf(row.getString("state").toUpperCase()),
                refusal == null ? null : Refusal.valueOf(refusal),
                new Classification(
                        kind, confidence == null ? null : confidence.doubleValue(), row.getBoolean("sorted"), asked),
                Text.valueOf(row.getString("text_from")),
                row.getInt("pages"),
                row.getBoolean("pictured"),
                Refusal.ATTACHED.name().equals(refusal) ? row.getString("finding") : "",
                Attachment.read(row.getString("attachments")),
                row.getBoolean("seen"));
    }
}
