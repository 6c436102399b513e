package de.amtsweg.app.documents;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.CaseDocuments;
import de.amtsweg.processes.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** All documents of a case in one archive, made while it is sent. */
@Component
class Archive {

    private final CaseDocuments documents;

    Archive(CaseDocuments documents) {
        this.documents = documents;
    }

    void send(Case filed, Person person, HttpServletResponse response) throws IOException {
        var all = documents.all(filed, person);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", Download.disposition(false, filed.reference() + ".zip"));
        response.setHeader("Cache-Control", "no-store");
        var names = new HashSet<String>();
        try (var archive = new ZipOutputStream(response.getOutputStream())) {
            // nearly all of them are packed already
            archive.setLevel(Deflater.BEST_SPEED);
            for (var document : all) {
                var entry = new ZipEntry(unique(document.name(), names));
                entry.setLastModifiedTime(FileTime.from(document.created()));
                archive.putNextEntry(entry);
                try (var content = documents.content(document)) {
                    content.transferTo(archive);
                }
            }
        }
    }

    /** Two of one name become {@code plan.pdf} and {@code plan (2).pdf}, also where only their case differs. */
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
