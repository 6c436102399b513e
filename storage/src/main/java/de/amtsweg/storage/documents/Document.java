package de.amtsweg.storage.documents;

import de.amtsweg.storage.formats.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a stored file; its bytes are in the object store.
 *
 * @param mediaType detected from the content, whatever the name says
 * @param size in bytes
 * @param sha256 of the content, hexadecimal
 * @param pictured whether there is a thumbnail of its first page
 * @param pages as the file counts them, 0 if it does not
 * @param scope procedure that it was handed in for, whose own kinds are possible; empty if there is none
 * @param culprit name of the file inside it for which it was refused; empty if there is none
 * @param attachments the files inside it
 * @param seen whether somebody of the office has opened it
 */
public record Document(
        Id id,
        Owner owner,
        String scope,
        String field,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant created,
        State state,
        @Nullable Refusal refusal,
        Classification kind,
        Text text,
        int pages,
        boolean pictured,
        String culprit,
        List<Attachment> attachments,
        boolean seen) {

    private static final Set<String> SHOWN_BY_BROWSERS =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/webp");

    private static final Set<String> TURNED = Set.of("image/heic", "image/tiff");

    public record Id(UUID value) {

        public static Id random() {
            return new Id(UUID.randomUUID());
        }

        public static Id of(String id) {
            return new Id(UUID.fromString(id));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Only a released document can be opened. */
    public enum State {
        /** In quarantine: the checks are under way, or wait for the virus scanner. */
        WAITING,
        RELEASED,
        /** It is not one that the office accepts; its bytes are gone. */
        REFUSED,
        /** The virus scanner found something; its bytes are gone. */
        INFECTED
    }

    /** Where its text comes from. */
    public enum Text {
        FOUND,
        /** Recognised in a picture; it may contain mistakes. */
        RECOGNISED,
        NONE,
        /** Unknown: it has crashed its reader, or kept it too long. Such a document is only downloaded. */
        UNREAD
    }

    /**
     * What the document is.
     *
     * @param key of the kind
     * @param confidence of the classifier, 0 to 1; null if a person said so, or if nothing was sure
     * @param sorted whether a person said so
     * @param asked what the field asks for; none for any
     */
    public record Classification(String key, @Nullable Double confidence, boolean sorted, List<String> asked) {

        /** Whether anybody or anything knows what it is; else the key is only what was asked for. */
        public boolean isKnown() {
            return sorted || confidence != null;
        }

        /** Whether the field asks for other kinds. */
        public boolean isUnexpected() {
            return isKnown() && !asked.isEmpty() && !asked.contains(key);
        }
    }

    /** Whom a file belongs to; it is reached through the owner's access rule alone. */
    public record Owner(Type kind, UUID id) {

        public enum Type {
            DRAFT,
            CASE,
            PUBLICATION
        }

        public static Owner draft(UUID id) {
            return new Owner(Type.DRAFT, id);
        }

        public static Owner ofCase(UUID id) {
            return new Owner(Type.CASE, id);
        }
    }

    /** An earlier one with the same content, handed in at the same place. */
    public Optional<Document> sameAmong(List<Document> all) {
        return all.stream()
                .takeWhile(other -> !other.id().equals(id))
                .filter(other -> other.sha256().equals(sha256) && !other.isOut())
                .findFirst();
    }

    public boolean isReleased() {
        return state == State.RELEASED;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Whether it was removed from quarantine for good, and not into the case. */
    public boolean isOut() {
        return state == State.REFUSED || state == State.INFECTED;
    }

    /** Whether a browser shows it by itself. */
    public boolean isShown() {
        return isReleased() && text != Text.UNREAD && SHOWN_BY_BROWSERS.contains(mediaType);
    }

    /** Whether it is a picture that browsers do not show, of which they get one in another format for each page. */
    public boolean isTurned() {
        return isReleased() && text != Text.UNREAD && pages > 0 && TURNED.contains(mediaType);
    }

    public boolean isPdf() {
        return "application/pdf".equals(mediaType);
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
