package de.amtsweg.storage;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a stored file; its bytes lie in the object store.
 *
 * @param mediaType found in the content, whatever the name says
 * @param kind key of the {@link DocumentKinds} rule that took it
 * @param size in bytes
 * @param sha256 of the content, hexadecimal
 */
public record Document(
        Id id,
        Owner owner,
        String field,
        String name,
        String mediaType,
        String kind,
        long size,
        String sha256,
        Instant created) {

    public record Id(UUID value) {

        public static Id random() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Whom a file belongs to, and through whose access rule alone it is reached. */
    public record Owner(Kind kind, UUID id) {

        public enum Kind {
            DRAFT,
            CASE,
            PUBLICATION
        }

        public static Owner draft(UUID id) {
            return new Owner(Kind.DRAFT, id);
        }

        public static Owner ofCase(UUID id) {
            return new Owner(Kind.CASE, id);
        }
    }

    public boolean isPdf() {
        return "application/pdf".equals(mediaType);
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
