package de.amtsweg.storage.quarantine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Indexes the text of released documents for the search, when no document waits to be checked, or a
 * minute after the release; until then the search scans the text itself.
 */
@Repository
public class SearchIndex {

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;

    SearchIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Safe to run on several nodes at once. */
    public void update() {
        while (index() == AT_ONCE) {
            // there may be more, and documents may have arrived meanwhile
        }
    }

    private int index() {
        return jdbc.sql("""
                        update document_content set words = search_words(text)
                        where document in (
                            select c.document from document_content c join document d on d.id = c.document
                            where c.words is null
                              and %s
                            limit ? for update of c skip locked)""".formatted(CheckQueue.HAS_TIME)).param(AT_ONCE).update();
    }
}
