package de.amtsweg.storage.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.storage.StorageTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each in a transaction that nobody else sees, and that is rolled back. */
@StorageTest
class SearchIndexTest {

    private final UUID id = UUID.randomUUID();

    @Autowired
    SearchIndex index;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void wordsArePutInOrderWhenNoDocumentWaits() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from document_job").update();
            release();
            assertThat(isIndexed()).isFalse();
            index.update();
            assertThat(isIndexed()).isTrue();
        });
    }

    @Test
    void whileDocumentsWaitTheyComeFirstForAMinute() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                            insert into document_job (task_name, task_instance, execution_time, picked, version)
                            values ('check', 'one that waits', now() - interval '1 second', false, 1)""").update();
            release();
            index.update();
            assertThat(isIndexed()).isFalse();
            jdbc.sql("update document set checked = now() - interval '61 seconds' where id = ?")
                    .param(id)
                    .update();
            index.update();
            assertThat(isIndexed()).isTrue();
        });
    }

    private void release() {
        jdbc.sql("""
                        insert into document (id, owner_kind, owner, field, name, media_type, kind, size, object_key, state, checked)
                        values (?, 'CASE', gen_random_uuid(), '', 'brief.pdf', 'application/pdf', 'sonstiges', 1, ?, 'released', now())""").params(id, "documents/" + id).update();
        jdbc.sql("insert into document_content (document, text) values (?, 'Die Häuser der Stadt')")
                .param(id)
                .update();
    }

    private boolean isIndexed() {
        return jdbc.sql(
                        "select coalesce(words @@ to_tsquery('german', 'haus'), false) from document_content where document = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
