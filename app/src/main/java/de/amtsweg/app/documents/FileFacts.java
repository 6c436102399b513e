package de.amtsweg.app.documents;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file says about itself, in the order in which a caseworker wants to know it. It may be wrong, or a lie. */
final class FileFacts {

    private static final List<String> PROGRAMS =
            List.of("xmp:CreatorTool", "extended-properties:Application", "generator", "pdf:docinfo:producer");

    private FileFacts() {}

    /** @return by the last part of the message {@code document.told.*}, text or an instant; unknown facts are missing */
    static Map<String, Object> of(Map<String, String> metadata, Locale reader) {
        var facts = new LinkedHashMap<String, Object>();
        put(facts, "title", metadata.get("dc:title"));
        put(facts, "author", metadata.get("dc:creator"));
        put(facts, "made", instant(metadata.getOrDefault("dcterms:created", "")));
        put(
                facts,
                "program",
                PROGRAMS.stream()
                        .map(metadata::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
        put(
                facts,
                "camera",
                Stream.of("tiff:Make", "tiff:Model")
                        .map(metadata::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")));
        put(
                facts,
                "language",
                Locale.forLanguageTag(metadata.getOrDefault("language", "")).getDisplayLanguage(reader));
        return facts;
    }

    /**
     * A signature in a PDF.
     *
     * @param by whom the certificate names; empty if it is unknown
     * @param at when it was made, as the signer's clock says
     * @param state last part of the message {@code document.signature.*}
     */
    record Signature(String by, @Nullable Instant at, String state) {}

    static List<Signature> signatures(Map<String, String> metadata) {
        return Stream.iterate(1, number -> number + 1)
                .map("signature.%d."::formatted)
                .takeWhile(signature -> metadata.containsKey(signature + "state"))
                .map(signature -> new Signature(
                        metadata.getOrDefault(signature + "by", ""),
                        instant(metadata.getOrDefault(signature + "at", "")),
                        metadata.get(signature + "state")))
                .toList();
    }

    private static void put(Map<String, Object> facts, String fact, @Nullable Object told) {
        if (told != null && !told.equals("")) {
            facts.put(fact, told);
        }
    }

    private static @Nullable Instant instant(String told) {
        try {
            return Instant.parse(told);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
