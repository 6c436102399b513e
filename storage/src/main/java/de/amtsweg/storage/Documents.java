package de.amtsweg.storage;

import de.amtsweg.storage.Document.Owner;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All stored files. A row is committed before its bytes are sent, whatever transaction is under way, so that what a
 * crash or a rollback leaves behind is known and {@link #sweep} can clear it.
 */
@Repository
public class Documents {

    private final JdbcClient jdbc;
    private final ObjectStore store;
    private final MediaTypes types;
    private final DocumentKinds kinds;
    private final TransactionTemplate announced;

    Documents(
            JdbcClient jdbc,
            ObjectStore store,
            MediaTypes types,
            DocumentKinds kinds,
            PlatformTransactionManager transactions) {
        this.announced = new TransactionTemplate(transactions);
        this.announced.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
        this.store = store;
        this.types = types;
        this.kinds = kinds;
    }

    /**
     * Stores a file that somebody hands in; not to be called inside a transaction, since the bytes may take long.
     *
     * @param size in bytes
     * @throws NotAccepted when the content is of no accepted type
     * @throws StoreUnavailable when the object store does not take it
     */
    public Document store(Owner owner, String field, String name, long size, InputStream content) {
        return store(owner, field, List.of(), name, size, content);
    }

    /** @param asked kinds that the field asks for: it is the one of them that the rules find, or else the first */
    public Document store(Owner owner, String field, List<String> asked, String name, long size, InputStream content) {
        var buffered = new BufferedInputStream(content, MediaTypes.PREFIX);
        var plainName = FileNames.plain(name);
        var mediaType = types.detect(buffered, plainName);
        if (!types.isAccepted(mediaType)) {
            throw new NotAccepted(plainName, mediaType);
        }
        var found = kinds.of(field, plainName, mediaType);
        var kind = asked.isEmpty() || asked.contains(found) ? found : asked.get(0);
        return keep(owner, field, plainName, mediaType, kind, size, buffered);
    }

    /** Stores a document that the office itself made, such as a notice; its type and kind are known. */
    public Document storeOwn(Owner owner, String name, String mediaType, String kind, byte[] content) {
        return keep(owner, "", name, mediaType, kind, content.length, new ByteArrayInputStream(content));
    }

    private Document keep(
            Owner owner, String field, String name, String mediaType, String kind, long size, InputStream content) {
        var id = Document.Id.random();
        var key = "%s/%s".formatted(owner.kind().name().toLowerCase(), UUID.randomUUID());
        announced.executeWithoutResult(transaction -> jdbc.sql("""
                        insert into document (id, owner_kind, owner, field, name, media_type, kind, size, object_key, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'arriving')""")
                .params(id.value(), owner.kind().name(), owner.id(), field, name, mediaType, kind, size, key)
                .update());
        var digest = sha256();
        store.put(key, new DigestInputStream(content, digest), size, mediaType);
        var sum = HexFormat.of().formatHex(digest.digest());
        jdbc.sql("update document set state = 'stored', sha256 = ? where id = ?")
                .params(sum, id.value())
                .update();
        return new Document(id, owner, field, name, mediaType, kind, size, sum, Instant.now());
    }

    public List<Document> of(Owner owner) {
        return jdbc.sql(
                        "select * from document where owner_kind = ? and owner = ? and state = 'stored' order by created")
                .params(owner.kind().name(), owner.id())
                .query(Documents::document)
                .list();
    }

    /** The document if it belongs to that owner; whoever asks has passed the owner's access rule. */
    public Optional<Document> find(Owner owner, Document.Id id) {
        return jdbc.sql("select * from document where id = ? and owner_kind = ? and owner = ? and state = 'stored'")
                .params(id.value(), owner.kind().name(), owner.id())
                .query(Documents::document)
                .optional();
    }

    /** @throws StoreUnavailable when the bytes cannot be had now */
    public InputStream content(Document document) {
        return store.get(jdbc.sql("select object_key from document where id = ?")
                .param(document.id().value())
                .query(String.class)
                .single());
    }

    /** Hands all files over that are named; the others of the old owner are given up. */
    public void handOver(Owner from, Owner to, List<UUID> named) {
        if (!named.isEmpty()) {
            jdbc.sql("""
                            update document set owner_kind = :kind, owner = :to
                            where owner_kind = :fromKind and owner = :from and state = 'stored' and id in (:named)""")
                    .param("kind", to.kind().name())
                    .param("to", to.id())
                    .param("fromKind", from.kind().name())
                    .param("from", from.id())
                    .param("named", named)
                    .update();
        }
        giveUp(from);
    }

    /** Gives up all files of the owner; the bytes go with the next sweep. */
    public void giveUp(Owner owner) {
        jdbc.sql("update document set state = 'removed' where owner_kind = ? and owner = ?")
                .params(owner.kind().name(), owner.id())
                .update();
    }

    public void giveUp(Owner owner, Document.Id id) {
        jdbc.sql("update document set state = 'removed' where id = ? and owner_kind = ? and owner = ?")
                .params(id.value(), owner.kind().name(), owner.id())
                .update();
    }

    /**
     * Removes what was given up and what never arrived; safe to run on several nodes at once.
     *
     * @param grace how long an upload may be under way
     * @return how many files went
     */
    @Transactional
    public int sweep(Duration grace) {
        var leftovers = jdbc.sql("""
                        select id, object_key from document
                        where state = 'removed' or state = 'arriving' and created < ?
                        order by created limit 500 for update skip locked""")
                .param(Timestamp.from(Instant.now().minus(grace)))
                .query((row, number) -> new Leftover(row.getObject("id", UUID.class), row.getString("object_key")))
                .list();
        for (var leftover : leftovers) {
            store.remove(leftover.key());
            jdbc.sql("delete from document where id = ?").param(leftover.id()).update();
        }
        return leftovers.size();
    }

    private record Leftover(UUID id, String key) {}

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                new Document.Id(row.getObject("id", UUID.class)),
                new Owner(Owner.Kind.valueOf(row.getString("owner_kind")), row.getObject("owner", UUID.class)),
                row.getString("field"),
                row.getString("name"),
                row.getString("media_type"),
                row.getString("kind"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("created").toInstant());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
