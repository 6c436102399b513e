package de.amtsweg.storage.documents;

import de.amtsweg.storage.reading.Attached;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file inside a document, checked together with it.
 *
 * @param name as the document calls it; may be empty
 * @param size in bytes
 */
public record Attachment(String name, String mediaType, long size) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Attachment>> ALL = new TypeReference<>() {};

    /** As JSON, without the one character that the database cannot store. */
    public static String write(List<Attached> attachments) {
        return JSON.writeValueAsString(attachments.stream()
                .map(attached -> new Attachment(
                        attached.name().replace("\0", "").strip(), attached.mediaType(), attached.size()))
                .toList());
    }

    static List<Attachment> read(String json) {
        return JSON.readValue(json, ALL);
    }
}
