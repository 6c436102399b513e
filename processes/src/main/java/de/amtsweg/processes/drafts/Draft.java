package de.amtsweg.processes.drafts;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.storage.documents.Document;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has begun to fill in, right or wrong.
 *
 * @param task engine id of the task whose form it is; null for an application
 * @param definition the engine's id of the version whose form was shown last; null for a task, whose case knows
 * @param wrong what was found wrong when the person wanted to go on; each stays until it is fixed
 * @param mail where the person is notified before the draft expires; null if no address is known
 */
public record Draft(
        Id id,
        String person,
        String procedure,
        @Nullable String task,
        @Nullable String definition,
        Input input,
        List<Problem> wrong,
        Locale language,
        @Nullable String mail,
        Instant changed) {

    public record Id(UUID value) {

        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public Document.Owner owner() {
        return Document.Owner.draft(id.value());
    }

    /** Whether the answers include files, as ids of documents; most pages of most drafts have none. */
    public boolean hasFiles() {
        return input.values().values().stream().flatMap(List::stream).anyMatch(Draft::isId);
    }

    private static boolean isId(String answer) {
        return answer.length() == 36 && answer.charAt(8) == '-' && answer.charAt(23) == '-';
    }
}
