package de.amtsweg.processes.participation;

import de.amtsweg.processes.Case;
import de.amtsweg.storage.documents.Document;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of a case, such as an idea.
 *
 * @param board key of the public page that shows it
 * @param topic value of a choice in the form, or empty; so is {@code district}
 * @param author as they want to be named; empty for anonymous
 * @param picture a copy without its hidden data
 * @param state the procedure's texts have words for it, {@code tafel.<state>}
 * @param answer the office's answer; empty until there is one
 */
public record Publication(
        Case.Id caseId,
        String board,
        String reference,
        String procedure,
        String title,
        String body,
        String topic,
        String district,
        String author,
        Document.@Nullable Id picture,
        String state,
        String answer,
        Instant published,
        Instant changed) {

    private static final int EXCERPT = 200;

    /** The beginning, for lists. */
    public String excerpt() {
        return body.length() <= EXCERPT
                ? body
                : body.substring(0, body.lastIndexOf(' ', EXCERPT) + 1).strip() + " …";
    }
}
