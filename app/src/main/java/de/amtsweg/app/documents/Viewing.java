package de.amtsweg.app.documents;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.documents.CaseDocuments;
import de.amtsweg.processes.documents.CaseDocuments.Use;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Responds with a document of a case, or a picture of it, for somebody who may see the case. */
@Component
class Viewing {

    private final CaseDocuments documents;
    private final Download download;

    Viewing(CaseDocuments documents, Download download) {
        this.documents = documents;
        this.download = download;
    }

    void file(Case filed, UUID id, Person person, Use asked, HttpServletResponse response) throws IOException {
        var document = documents.get(filed, id);
        var use = document.isShown() ? asked : Use.SAVE;
        download.send(document, use == Use.VIEW, response, () -> documents.opened(filed, document, person, use));
    }

    ResponseEntity<byte[]> thumbnail(Case filed, UUID id) {
        return Download.picture(
                documents.thumbnail(documents.get(filed, id)).orElseThrow(() -> new NotFound("no picture")));
    }

    /** @param number counted from 1 */
    ResponseEntity<byte[]> page(Case filed, UUID id, int number, Person person) {
        return Download.picture(documents
                .page(filed, documents.get(filed, id), number, person)
                .orElseThrow(() -> new NotFound("no such page")));
    }
}
