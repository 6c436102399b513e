package de.amtsweg.app.filling;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Documents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What happens to a draft when a check has refused one of its files. */
@Component
public class RefusedFiles {

    private final Drafts drafts;
    private final Documents documents;
    private final Uploads uploads;

    RefusedFiles(Drafts drafts, Documents documents, Uploads uploads) {
        this.drafts = drafts;
        this.documents = documents;
        this.uploads = uploads;
    }

    /**
     * The draft without the files that the checks have refused since; each becomes a problem to fix.
     *
     * @param form whose upload fields are meant
     */
    public Draft settled(Draft draft, Form form, Person person) {
        if (!draft.hasFiles() || out(draft).isEmpty()) {
            return draft;
        }
        drafts.change(draft.id(), person, now -> withoutRefused(now, form, person));
        return drafts.get(draft.id(), person);
    }

    private List<Document> out(Draft draft) {
        return documents.of(draft.owner()).stream().filter(Document::isOut).toList();
    }

    private Input withoutRefused(Draft draft, Form form, Person person) {
        var fields = form.pages().stream()
                .flatMap(page -> PageFields.of(page.unfolded(draft.input())).uploads())
                .collect(Collectors.toMap(Field::key, field -> field, (one, two) -> one));
        var answers = new HashMap<String, List<String>>();
        var wrong = new ArrayList<>(draft.wrong());
        for (var document : out(draft)) {
            var field = fields.get(document.field());
            if (field != null) {
                var kept = new ArrayList<>(
                        answers.getOrDefault(field.key(), draft.input().of(field.key())));
                kept.remove(document.id().toString());
                answers.put(field.key(), kept);
                wrong.add(uploads.problem(field, document));
            }
            documents.giveUp(draft.owner(), document.id());
        }
        var input = draft.input().with(answers);
        drafts.save(draft.id(), person, input, wrong);
        return input;
    }
}
