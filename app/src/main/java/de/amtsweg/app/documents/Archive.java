package de.amtsweg.app.documents;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.documents.CaseDocuments;
import de.amtsweg.processes.documents.CaseDocuments.Use;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.NotReleased;
import de.amtsweg.storage.objects.StoreUnavailable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** All documents of a case in one archive, generated while it is sent. */
@Component
class Archive {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private final CaseDocuments documents;

    Archive(CaseDocuments documents) {
        this.documents = documents;
    }

    /** If a document is unavailable, the archive has no end, and the connection is cut; programs see that it is broken. */
    void send(Case filed, Person person, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", Download.disposition(false, filed.reference() + ".zip"));
        response.setHeader("Cache-Control", "no-store");
        var left = new ArrayList<Document>();
        boolean whole = false;
        try {
            var archive = write(filed, response, left);
            documents.savedAll(filed, person);
            whole = true;
            archive.finish();
        } finally {
            if (!whole) {
                left.forEach(document -> documents.opened(filed, document, person, Use.SAVE));
            }
        }
    }

    private ZipOutputStream write(Case filed, HttpServletResponse response, List<Document> left) throws IOException {
        var names = new HashSet<String>();
        // not closed on a failure: closing would write its end
        var archive = new ZipOutputStream(response.getOutputStream());
        // nearly all of them are already compressed
        archive.setLevel(Deflater.BEST_SPEED);
        for (var document : documents.openable(filed)) {
            try (var sending = open(document, left.isEmpty())) {
                var entry = new ZipEntry(unique(document.name(), names));
                entry.setLastModifiedTime(FileTime.from(document.created()));
                archive.putNextEntry(entry);
                sending.copyTo(archive, () -> left.add(document));
                archive.closeEntry();
            }
        }
        return archive;
    }

    private Sending open(Document document, boolean first) throws CloseNowException {
        try {
            return new Sending(documents.content(document));
        } catch (StoreUnavailable | NotReleased gone) {
            if (first) {
                throw gone;
            }
            LOG.warn("an archive has been cut off: {}", gone.getMessage());
            throw new CloseNowException("the archive ends here");
        }
    }

    /** Two of the same name become {@code plan.pdf} and {@code plan (2).pdf}, even if only their case differs. */
    static String unique(String name, Set<String> taken) {
        int dot = name.lastIndexOf('.');
        var unique = name;
        for (int number = 2; !taken.add(unique.toLowerCase()); number++) {
            unique = dot < 1
                    ? "%s (%d)".formatted(name, number)
                    : "%s (%d)%s".formatted(name.substring(0, dot), number, name.substring(dot));
        }
        return unique;
    }
}
