package de.amtsweg.storage.reading;

import de.amtsweg.storage.reading.Reading.Outcome;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.ZeroByteFileException;

/** What a parser's exception says about the document. */
final class Failure {

    private Failure() {}

    static Outcome of(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException) {
                return Outcome.ENCRYPTED;
            }
            if (cause instanceof ZeroByteFileException) {
                return Outcome.BROKEN;
            }
            if (cause instanceof TikaMemoryLimitException || bomb(String.valueOf(cause.getMessage()))) {
                return Outcome.TOO_BIG;
            }
        }
        return Outcome.BROKEN;
    }

    /** With Tika, POI and the XML parser, only the message reveals a bomb. */
    private static boolean bomb(String message) {
        return message.contains("Suspected zip bomb")
                || message.contains("Zip bomb detected")
                || message.contains("entity expansions")
                || message.contains("JAXP0001000");
    }
}
