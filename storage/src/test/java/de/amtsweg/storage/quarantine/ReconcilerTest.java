package de.amtsweg.storage.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import de.amtsweg.local.LocalServices;
import de.amtsweg.storage.HandedIn;
import de.amtsweg.storage.StorageTest;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.objects.StoreUnavailable;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Database and object store are compared both ways. */
@StorageTest
class ReconcilerTest {

    private static final String BUCKET = "amtsweg";

    @Autowired
    Reconciler reconciler;

    @Autowired
    Intake intake;

    @Autowired
    Documents documents;

    @Autowired
    Clearance clearance;

    @Autowired
    JdbcClient jdbc;

    private final MinioClient store = LocalServices.stores().store();

    @Test
    void whatNobodyKnowsIsToldOfAtOnceAndRemovedWhenItIsOld() throws Exception {
        var key = "documents/" + UUID.randomUUID();
        store.putObject(PutObjectArgs.builder().bucket(BUCKET).object(key).stream(
                        new ByteArrayInputStream(new byte[10]), 10L, -1L)
                .build());
        var told = reconciler.compare(Duration.ofDays(7)).orElseThrow();
        assertThat(told.orphans()).isPositive();
        assertThat(told.removed()).isZero();
        assertThat(isThere(key)).isTrue();
        // it has to be older than the comparison by the clock of the store, which may count whole seconds
        Thread.sleep(1_500);
        assertThat(reconciler.compare(Duration.ZERO).orElseThrow().removed()).isPositive();
        assertThat(isThere(key)).isFalse();
        assertThat(reconciler.compare(Duration.ZERO).orElseThrow().orphans()).isZero();
    }

    @Test
    void whatIsReleasedLeavesQuarantineSoonAndIsNoOrphanUntilThen() throws Exception {
        var before = reconciler.compare(Duration.ofDays(7)).orElseThrow().orphans();
        var owner = Owner.draft(UUID.randomUUID());
        Document document;
        String left;
        try (var busy = BusyNode.in(jdbc)) {
            document = HandedIn.file(intake, owner, "bild", "bank.jpg");
            left = key(document);
            assertThat(left).startsWith("quarantine/");
            assertThat(documents.content(document)).isNotEmpty();
        }
        clearance.move();
        // unless the product is just doing it itself
        await().untilAsserted(() -> assertThat(key(document)).startsWith("documents/"));
        var key = key(document);
        assertThat(isThere(key)).isTrue();
        assertThat(isThere(left)).isTrue();
        assertThat(reconciler.compare(Duration.ofDays(7)).orElseThrow().orphans())
                .isEqualTo(before);
        clearance.remove(Duration.ofMinutes(1));
        assertThat(isThere(left)).isTrue();
        clearance.remove(Duration.ZERO);
        assertThat(isThere(left)).isFalse();
        assertThat(isThere(key)).isTrue();
        assertThat(documents.content(document)).isNotEmpty();
        documents.giveUp(owner);
    }

    @Test
    void whatWasChangedInQuarantineIsNeitherGivenOutNorMoved() throws Exception {
        var owner = Owner.draft(UUID.randomUUID());
        Document document;
        String key;
        try (var busy = BusyNode.in(jdbc)) {
            document = HandedIn.file(intake, owner, "bild", "bank.jpg");
            key = key(document);
            store.putObject(PutObjectArgs.builder().bucket(BUCKET).object(key).stream(
                            new ByteArrayInputStream("something else".getBytes(StandardCharsets.UTF_8)), 14L, -1L)
                    .build());
        }
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> documents.content(document));
        clearance.move();
        assertThat(key(document)).isEqualTo(key);
        documents.giveUp(owner);
    }

    @Test
    void whatIsMissingIsToldOf() throws Exception {
        var owner = Owner.draft(UUID.randomUUID());
        var document = HandedIn.file(intake, owner, "bild", "bank.jpg");
        long before = reconciler.compare(Duration.ofDays(7)).orElseThrow().missing();
        store.removeObject(
                RemoveObjectArgs.builder().bucket(BUCKET).object(key(document)).build());
        assertThat(reconciler.compare(Duration.ofDays(7)).orElseThrow().missing())
                .isEqualTo(before + 1);
        documents.giveUp(owner);
        assertThat(reconciler.compare(Duration.ofDays(7)).orElseThrow().missing())
                .isEqualTo(before);
        assertThat(reconciler.last().orElseThrow().missing()).isEqualTo(before);
    }

    private String key(Document document) {
        return jdbc.sql("select object_key from document where id = ?")
                .param(document.id().value())
                .query(String.class)
                .single();
    }

    private boolean isThere(String key) throws Exception {
        try {
            store.statObject(StatObjectArgs.builder().bucket(BUCKET).object(key).build());
            return true;
        } catch (io.minio.errors.ErrorResponseException gone) {
            return false;
        }
    }
}
