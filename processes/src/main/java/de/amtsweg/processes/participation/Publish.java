package de.amtsweg.processes.participation;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.StepContext;
import de.amtsweg.processes.steps.StepField;
import de.amtsweg.processes.steps.StepField.Type;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.documents.PagePictures;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Publishes the case on a public board, or a new state of it.
 *
 * <p>{@code board} and {@code state} are literal; all others name the form fields that hold them. The public gets
 * a smaller copy of a picture, without hidden data such as the place where it was taken.
 */
@Component
class Publish implements Step {

    private final Cases cases;
    private final Publications publications;
    private final Documents documents;
    private final PagePictures pictures;
    private final InstantSource clock;

    Publish(Cases cases, Publications publications, Documents documents, PagePictures pictures, InstantSource clock) {
        this.cases = cases;
        this.publications = publications;
        this.documents = documents;
        this.pictures = pictures;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public List<StepField> fields() {
        return List.of(
                StepField.required("board", Type.TEXT),
                StepField.required("state", Type.TEXT),
                StepField.required("title", Type.TEXT),
                StepField.required("body", Type.TEXT),
                StepField.optional("topic", Type.TEXT),
                StepField.optional("district", Type.TEXT),
                StepField.optional("author", Type.TEXT),
                StepField.optional("picture", Type.TEXT),
                StepField.optional("answer", Type.TEXT));
    }

    @Override
    public boolean reachesOutside() {
        return true;
    }

    @Override
    public void run(StepContext context) {
        if (context.isRehearsal()) {
            return;
        }
        var filed = cases.forPlatform(context.caseId());
        publications.publish(new Publication(
                filed.id(),
                context.required("board"),
                filed.reference(),
                filed.procedure(),
                value(context, filed, "title"),
                value(context, filed, "body"),
                value(context, filed, "topic"),
                value(context, filed, "district"),
                value(context, filed, "author"),
                picture(context, filed),
                context.required("state"),
                value(context, filed, "answer"),
                clock.instant(),
                clock.instant()));
    }

    private static String value(StepContext context, Case filed, String property) {
        return context.property(property)
                .map(field -> filed.data().values().get(field))
                .map(Object::toString)
                .orElse("");
    }

    private Document.@Nullable Id picture(StepContext context, Case filed) {
        var published = publications.of(filed).map(Publication::picture);
        if (published.isPresent()) {
            return published.get();
        }
        return context.property("picture")
                .map(field -> filed.data().values().get(field))
                .filter(List.class::isInstance)
                .flatMap(ids -> ((List<?>) ids).stream().findFirst())
                .map(id -> cases.document(filed, UUID.fromString(id.toString())))
                .flatMap(this::copy)
                .map(copy -> documents
                        .storeOwn(
                                Publications.owner(filed.id()),
                                filed.reference() + ".jpg",
                                PagePictures.TYPE,
                                "foto",
                                copy)
                        .id())
                .orElse(null);
    }

    private Optional<byte[]> copy(Document original) {
        return original.isOut() ? Optional.empty() : pictures.forEverybody(original);
    }
}
