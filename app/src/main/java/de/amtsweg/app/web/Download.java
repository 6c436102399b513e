package de.amtsweg.app.web;

import de.amtsweg.storage.Document;
import de.amtsweg.storage.Documents;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends a document to a browser that may have it. */
@Component
public class Download {

    /** Browsers draw PDF with a viewer of their own, which the policy of our pages would shut out. */
    public static final String PDF_POLICY = "script-src 'none'; frame-ancestors 'self'";

    private final Documents documents;

    Download(Documents documents) {
        this.documents = documents;
    }

    /** PDF and pictures open in the browser, locked into a sandbox of their own; all else is saved. */
    public ResponseEntity<Resource> of(Document document) {
        var disposition =
                document.isPdf() || document.isImage() ? ContentDisposition.inline() : ContentDisposition.attachment();
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        disposition
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff");
        answer.header("Content-Security-Policy", document.isPdf() ? PDF_POLICY : "default-src 'none'; sandbox");
        return answer.body(new InputStreamResource(() -> documents.content(document)));
    }
}
