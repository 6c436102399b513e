package de.amtsweg.app.filling;

import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.pages.FormView.Upload.Remark;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.formats.Format;
import de.amtsweg.storage.formats.NotAccepted;
import de.amtsweg.storage.formats.Refusal;
import de.amtsweg.storage.kinds.Kind;
import de.amtsweg.storage.quarantine.DocumentSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Files as forms and pages show them. */
@Component
public class Uploads {

    private final Documents documents;
    private final DocumentSettings settings;
    private final KindLabels kinds;
    private final MessageSource messages;

    Uploads(Documents documents, DocumentSettings settings, KindLabels kinds, MessageSource messages) {
        this.documents = documents;
        this.settings = settings;
        this.kinds = kinds;
        this.messages = messages;
    }

    /** What to hand in instead of a file that was refused. */
    public Problem problem(Field field, NotAccepted refused) {
        return problem(field, refused.refusal(), refused.name());
    }

    Problem problem(Field field, Document refused) {
        return problem(field, refusal(refused), refused.name());
    }

    private Problem problem(Field field, Refusal refusal, String name) {
        return new Problem(field.key(), refusal.message(), arguments(name, field.accept()));
    }

    private List<Object> arguments(String name, String accept) {
        return List.of(
                name,
                Format.list(Format.accepted(accept)),
                size(settings.limit().toBytes()),
                size(settings.caseLimit().toBytes()),
                settings.caseFiles());
    }

    /** Why a document was refused, and what to hand in instead. */
    public String refused(Document document, Locale language) {
        return messages.getMessage(
                refusal(document).message(), arguments(document.name(), "").toArray(), language);
    }

    /** What is to be said about files of the draft that were refused, with the pages that ask for them still unseen. */
    public List<String> refused(Draft draft, Locale language) {
        return draft.wrong().stream()
                .filter(Problem::isOfFile)
                .map(problem -> messages.getMessage(
                        problem.message(), problem.arguments().toArray(), language))
                .toList();
    }

    private static Refusal refusal(Document document) {
        return Objects.requireNonNullElse(document.refusal(), Refusal.BROKEN);
    }

    public static Problem unavailable(Field field, String name) {
        return new Problem(field.key(), "document.refused.unavailable", List.of(name));
    }

    /** The draft's files by their ids. */
    public Map<String, FormView.Upload> of(Draft draft) {
        return draft.hasFiles() ? of(documents.of(draft.owner())) : Map.of();
    }

    public Map<String, FormView.Upload> of(List<Document> documents) {
        return documents.stream()
                .map(document -> new FormView.Upload(
                        document.id().toString(),
                        document.name(),
                        size(document.size()),
                        document.isReleased(),
                        remark(document)))
                .collect(Collectors.toMap(FormView.Upload::id, upload -> upload));
    }

    /** What there is to say about a file that is not simply available. */
    private @Nullable Remark remark(Document document) {
        if (!document.isReleased()) {
            return new Remark(state(document), List.of(), document.isOut(), document.isWaiting());
        }
        if (!document.kind().isUnexpected()) {
            return null;
        }
        return document.kind().key().equals(Kind.OTHER)
                ? new Remark("document.unexpected.other", List.of(), true, false)
                : new Remark("document.unexpected", List.of(kinds.of(document)), true, false);
    }

    /** Message that says whether it can be opened. */
    public static String state(Document document) {
        return "document.state." + document.state().name().toLowerCase();
    }

    /** Bytes as the reader writes numbers: 1,4 MB or 1.4 MB. */
    public static String size(long bytes) {
        return bytes < 1_000
                ? bytes + " Byte"
                : bytes < 1_000_000
                        ? bytes / 1_000 + " KB"
                        : String.format(LocaleContextHolder.getLocale(), "%.1f MB", bytes / 1_000_000.0);
    }
}
