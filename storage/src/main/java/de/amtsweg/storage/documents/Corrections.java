package de.amtsweg.storage.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What caseworkers said documents are where the rules said something else; kept as long as the documents. */
@Repository
public class Corrections {

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes each as an example to learn from: one JSON object per line. */
    @Transactional(readOnly = true)
    public void export(Writer to) throws IOException {
        try (var corrections = jdbc.sql("""
                        select json_build_object(
                            'kind', c.kind, 'scope', d.scope, 'mediaType', d.media_type, 'pages', d.pages, 'text', t.text)::text
                        from document_correction c
                        join document d on d.id = c.document
                        join document_content t on t.document = c.document
                        order by c.at""").withFetchSize(100).query(String.class).stream()) {
            corrections.forEach(line -> {
                try {
                    to.write(line);
                    to.write('\n');
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
        to.flush();
    }
}
