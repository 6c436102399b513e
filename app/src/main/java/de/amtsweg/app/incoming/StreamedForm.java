package de.amtsweg.app.incoming;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.WebUtils;

/**
 * A form with files that is read as it arrives, so that no file is ever whole in memory or on this machine's disk. What
 * precedes the first file is known at once, including the CSRF token; the rest comes with {@link #files}. The parser
 * is the one that Tomcat bundles for its own use: it gets fixed whenever the server does.
 */
public final class StreamedForm extends Parameters {

    /** How many parts one form may have; a page with nested lists has a few hundred. */
    static final int PARTS = 5_000;

    /** The headers of a part: file names may have thousands of characters. */
    private static final int HEAD = 64 * 1024;

    private final int textLimit;
    private final FileItemIterator parts;
    private @Nullable FileItemStream file;
    private long textSize;
    private int count;

    /** Takes the content of a file that was chosen in the field. */
    public interface FileTaker {

        void take(String field, String name, InputStream content) throws IOException;
    }

    /**
     * @param limit of the whole body, in bytes
     * @param textLimit of everything but files, in bytes
     */
    StreamedForm(HttpServletRequest request, long limit, int textLimit) throws FormRefused {
        super(request);
        this.textLimit = textLimit;
        var upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setSizeMax(limit);
        upload.setPartHeaderSizeMax(HEAD);
        try {
            parts = begin(upload, request);
            readToFile();
        } catch (IOException failed) {
            throw known(failed);
        }
    }

    /** The parser is not prepared for everything that can be sent, here and in {@link #next}. */
    private static FileItemIterator begin(FileUpload upload, HttpServletRequest request) throws IOException {
        try {
            return upload.getItemIterator(new ServletRequestContext(request));
        } catch (RuntimeException noParts) {
            throw new FormRefused(HttpStatus.BAD_REQUEST, noParts);
        }
    }

    public static Optional<StreamedForm> in(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getNativeRequest(request, StreamedForm.class));
    }

    /**
     * Reads to the end of the form; afterwards the parameters are complete.
     *
     * @throws FormRefused when it is too large, too slow, or incomplete
     */
    public void files(FileTaker taker) throws FormRefused {
        try {
            for (var next = file; next != null; next = file) {
                taker.take(next.getFieldName(), String.valueOf(name(next)), next.openStream());
                readToFile();
            }
        } catch (IOException failed) {
            throw known(failed);
        }
    }

    /** A field without a chosen file is sent as a file without a name. */
    private void readToFile() throws IOException {
        file = null;
        for (var part = next(); part != null; part = next()) {
            if (++count > PARTS) {
                throw new FormRefused(HttpStatus.CONTENT_TOO_LARGE, null);
            }
            var name = name(part);
            if (part.isFormField()) {
                add(part.getFieldName(), text(part));
            } else if (name != null && !name.isEmpty()) {
                file = part;
                return;
            }
        }
    }

    private @Nullable FileItemStream next() throws IOException {
        try {
            return parts.hasNext() ? parts.next() : null;
        } catch (RuntimeException noPart) {
            throw new FormRefused(HttpStatus.BAD_REQUEST, noPart);
        }
    }

    private static @Nullable String name(FileItemStream part) throws FormRefused {
        try {
            return part.isFormField() ? null : part.getName();
        } catch (RuntimeException noName) {
            throw new FormRefused(HttpStatus.BAD_REQUEST, noName);
        }
    }

    private String text(FileItemStream part) throws IOException {
        var bytes = part.openStream().readNBytes((int) (textLimit - textSize + 1));
        textSize += bytes.length + part.getFieldName().length();
        if (textSize > textLimit) {
            throw new FormRefused(HttpStatus.CONTENT_TOO_LARGE, null);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The original failure of the reader or a taker, however it was wrapped on its way. */
    private static FormRefused known(IOException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormRefused refused) {
                return refused;
            }
            if (cause instanceof SizeException) {
                return new FormRefused(HttpStatus.CONTENT_TOO_LARGE, failed);
            }
        }
        return new FormRefused(HttpStatus.BAD_REQUEST, failed);
    }
}
