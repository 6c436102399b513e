package de.amtsweg.storage.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.local.LocalServices;
import de.amtsweg.storage.SampleFiles;
import de.amtsweg.storage.StorageTest;
import de.amtsweg.storage.documents.Arrival;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.documents.Documents;
import io.minio.CopyObjectArgs;
import io.minio.SourceObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that dies in the middle of a check leaves a job that it had taken; another takes it over when it is silent. */
@StorageTest
class CrashedChecksTest {

    private static final byte[] PAPER = SampleFiles.named("vertrag.pdf");
    private static final String BUCKET = "amtsweg";

    @Autowired
    @Qualifier("checkQueue")
    SmartLifecycle checks;

    @Autowired
    Intake intake;

    @Autowired
    Documents documents;

    @Autowired
    Clearance clearance;

    @Autowired
    JdbcClient jdbc;

    private final Owner owner = Owner.draft(UUID.randomUUID());
    Document document;

    @BeforeEach
    void receive() throws IOException {
        checks.stop();
        document = intake.receive(new Arrival(owner, "nachweis", "vertrag.pdf"), new ByteArrayInputStream(PAPER));
        jdbc.sql("""
                        update document_job set picked = true, picked_by = 'a node that is gone',
                            last_heartbeat = now() - interval '5 minutes'
                        where task_instance = ?""").param(document.id().toString()).update();
    }

    @AfterEach
    void start() {
        checks.start();
        documents.giveUp(owner);
    }

    @Test
    void beforeAnythingWasDone() {
        goesOn();
    }

    /** As if another node had settled it meanwhile. */
    @Test
    void afterTheRelease() {
        jdbc.sql("update document set state = 'released' where id = ?")
                .param(document.id().value())
                .update();
        goesOn();
    }

    @Test
    void afterTheBytesWereCopied() throws Exception {
        try (var busy = BusyNode.in(jdbc)) {
            goesOn();
            var key = key();
            var store = LocalServices.stores().store();
            store.copyObject(CopyObjectArgs.builder()
                    .bucket(BUCKET)
                    .object(key.replace("quarantine/", "documents/"))
                    .source(SourceObject.builder().bucket(BUCKET).object(key).build())
                    .build());
        }
        clearance.move();
        await().untilAsserted(() -> assertThat(key()).startsWith("documents/"));
        clearance.remove(Duration.ZERO);
        assertThat(documents.content(document)).hasBinaryContent(PAPER);
    }

    private void goesOn() {
        checks.start();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(jobs()).isZero());
        var now = documents.find(owner, document.id()).orElseThrow();
        assertThat(now.isReleased()).isTrue();
        assertThat(documents.content(now)).hasBinaryContent(PAPER);
    }

    private long jobs() {
        return jdbc.sql("select count(*) from document_job where task_instance = ?")
                .param(document.id().toString())
                .query(Long.class)
                .single();
    }

    private String key() {
        return jdbc.sql("select object_key from document where id = ?")
                .param(document.id().value())
                .query(String.class)
                .single();
    }
}
