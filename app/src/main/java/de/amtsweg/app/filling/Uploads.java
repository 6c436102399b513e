package de.amtsweg.app.filling;

import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.pages.FormView.Upload.Remark;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.formats.Family;
import de.amtsweg.storage.formats.Format;
import de.amtsweg.storage.formats.NotAccepted;
import de.amtsweg.storage.formats.Refusal;
import de.amtsweg.storage.kinds.Kind;
import de.amtsweg.storage.quarantine.DocumentSettings;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Files as forms and pages show them. */
@Component
public class Uploads {

    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;

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
        return new Problem(
                field.key(),
                message(refused.refusal(), refused.mediaType(), field.accept()),
                arguments(refused.name(), field.accept(), ""));
    }

    Problem problem(Field field, Document refused) {
        return new Problem(
                field.key(),
                message(refusal(refused), refused.mediaType(), field.accept()),
                arguments(refused.name(), field.accept(), refused.culprit()));
    }

    /** What helps against some refusals depends on the type of the file and on what the field accepts. */
    private static String message(Refusal refusal, String mediaType, String accept) {
        return switch (refusal) {
            case TYPE -> refusal.message() + Family.of(mediaType).advice(Format.accepted(accept));
            case ACTIVE ->
                refusal.message()
                        + switch (Family.of(mediaType)) {
                            case PDF -> ".pdf";
                            case OFFICE -> ".office";
                            default -> "";
                        };
            default -> refusal.message();
        };
    }

    private List<Object> arguments(String name, String accept, String culprit) {
        return List.of(
                name,
                Format.list(Format.accepted(accept)),
                size(settings.limit().toBytes()),
                size(settings.caseLimit().toBytes()),
                settings.caseFiles(),
                culprit);
    }

    /** Why a document was refused, and what to hand in instead. */
    public String refused(Document document, Locale language) {
        return messages.getMessage(
                message(refusal(document), document.mediaType(), ""),
                arguments(document.name(), "", document.culprit()).toArray(),
                language);
    }

    /** What is to be said about files of the draft that were refused, with the pages that ask for them still unseen. */
    public List<String> refused(Draft draft, Locale language) {
        return draft.wrong().stream()
                .filter(Problem::concernsFile)
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

    /** The draft's files by their ids, with what its person should know before sending them. */
    public Map<String, FormView.Upload> of(Draft draft) {
        if (!draft.hasFiles()) {
            return Map.of();
        }
        var all = documents.of(draft.owner());
        return uploads(all, document -> remarks(document, all));
    }

    /** Files that were sent. */
    public Map<String, FormView.Upload> of(List<Document> documents) {
        return uploads(documents, Uploads::state);
    }

    private static Map<String, FormView.Upload> uploads(
            List<Document> documents, Function<Document, List<Remark>> remarks) {
        return documents.stream()
                .map(document -> new FormView.Upload(
                        document.id().toString(),
                        document.name(),
                        size(document.size()),
                        document.isReleased(),
                        remarks.apply(document)))
                .collect(Collectors.toMap(FormView.Upload::id, upload -> upload));
    }

    private static List<Remark> state(Document document) {
        return document.isReleased()
                ? List.of()
                : List.of(new Remark(message(document), List.of(), document.isOut(), document.isWaiting()));
    }

    private List<Remark> remarks(Document document, List<Document> all) {
        var remarks = new ArrayList<>(state(document));
        if (document.isReleased() && document.kind().isUnexpected()) {
            remarks.add(
                    document.kind().key().equals(Kind.OTHER)
                            ? new Remark("document.unexpected.other", List.of(), true, false)
                            : new Remark("document.unexpected", List.of(kinds.of(document)), true, false));
        }
        if (!document.attachments().isEmpty()) {
            remarks.add(new Remark("document.contains", List.of(attachments(document)), false, false));
        }
        document.sameAmong(all)
                .ifPresent(same -> remarks.add(new Remark("document.same", List.of(same.name()), true, false)));
        return remarks;
    }

    /** Names of the files inside it. */
    public String attachments(Document document) {
        return document.attachments().stream()
                .map(attachment -> attachment.name().isEmpty()
                        ? messages.getMessage("document.contains.nameless", null, LocaleContextHolder.getLocale())
                        : attachment.name())
                .collect(Collectors.joining(", "));
    }

    /** Message that says whether it can be opened. */
    public static String message(Document document) {
        return "document.state." + document.state().name().toLowerCase();
    }

    /** Bytes as the reader writes numbers, in the units of the settings: 1,4 MB or 1.4 MB, and 20 MB. */
    public static String size(long bytes) {
        if (bytes < MEGA) {
            return Math.max(1, bytes / KILO) + " KB";
        }
        var number = NumberFormat.getInstance(LocaleContextHolder.getLocale());
        number.setMaximumFractionDigits(1);
        return number.format(bytes / (double) MEGA) + " MB";
    }
}
