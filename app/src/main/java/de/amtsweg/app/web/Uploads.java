package de.amtsweg.app.web;

import de.amtsweg.forms.FormView;
import de.amtsweg.storage.Document;
import de.amtsweg.storage.Documents;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Files as forms and pages show them. */
@Component
public class Uploads {

    private final Documents documents;

    Uploads(Documents documents) {
        this.documents = documents;
    }

    /** The owner's files by their ids. */
    public Map<String, FormView.Upload> of(Document.Owner owner) {
        return of(documents.of(owner));
    }

    public static Map<String, FormView.Upload> of(List<Document> documents) {
        return documents.stream()
                .map(document -> new FormView.Upload(document.id().toString(), document.name(), size(document.size())))
                .collect(Collectors.toMap(FormView.Upload::id, upload -> upload));
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
