package de.amtsweg.app.filling;

import de.amtsweg.processes.Language;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.kinds.Kinds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What kinds of documents are called: the common ones in our words, a procedure's in its own. */
@Component
public class KindLabels {

    private final Kinds kinds;
    private final MessageSource messages;

    KindLabels(Kinds kinds, MessageSource messages) {
        this.kinds = kinds;
        this.messages = messages;
    }

    public String of(Document document) {
        return of(document.scope(), document.kind().key());
    }

    /** The kinds that were asked for, for people. */
    public String asked(Document document) {
        return document.kind().asked().stream()
                .map(key -> of(document.scope(), key))
                .collect(Collectors.joining(", "));
    }

    /** All that the document can be, by key. */
    public Map<String, String> choices(Document document) {
        var choices = new LinkedHashMap<String, String>();
        kinds.of(document.scope()).forEach(kind -> choices.put(kind.key(), of(document.scope(), kind.key())));
        return choices;
    }

    /** @param scope procedure that the document was handed in for; a kind that no longer exists is called by its key */
    public String of(String scope, String key) {
        var language = LocaleContextHolder.getLocale();
        return kinds.find(scope, key)
                .filter(kind -> !kind.labels().isEmpty())
                .map(kind -> kind.label(Language.ending(language)))
                .orElseGet(() -> messages.getMessage("document.kind." + key, null, key, language));
    }
}
