package de.amtsweg.app.documents;

import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Documents;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends a document to a browser that may have it; no proxy or browser caches it. */
@Component
public class Download {

    /** Browsers show PDF with a viewer of their own, which our pages' policy, or a sandbox, would block. */
    public static final String PDF_POLICY = "script-src 'none'; frame-ancestors 'self'";

    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final Documents documents;

    Download(Documents documents) {
        this.documents = documents;
    }

    /** PDF and pictures open in the browser, locked into their own sandbox; anything else is saved. */
    public void send(Document document, HttpServletResponse response) throws IOException {
        send(document, document.isShown(), response, () -> {});
    }

    /**
     * @param shown whether the browser is asked to show it
     * @param begun runs once some of it has been sent
     */
    void send(Document document, boolean shown, HttpServletResponse response, Runnable begun) throws IOException {
        try (var sending = new Sending(documents.content(document))) {
            response.setContentType(document.mediaType());
            response.setContentLengthLong(document.size());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", disposition(shown, document.name()));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", shown && document.isPdf() ? PDF_POLICY : SANDBOX);
            sending.copyTo(response.getOutputStream(), begun);
        }
    }

    static String disposition(boolean shown, String name) {
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** A thumbnail of a document. */
    static ResponseEntity<byte[]> picture(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX)
                .body(jpeg);
    }
}
