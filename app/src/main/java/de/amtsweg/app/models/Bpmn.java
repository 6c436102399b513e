package de.amtsweg.app.models;

import de.amtsweg.processes.procedures.ProcedureFolder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends a model as a file, in UTF-8 whatever it came in: a browser may read other encodings otherwise than the platform. */
final class Bpmn {

    private Bpmn() {}

    static ResponseEntity<byte[]> file(ProcedureFolder folder) {
        var name = folder.key() + ".bpmn";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(folder.text(name).getBytes(StandardCharsets.UTF_8));
    }
}
