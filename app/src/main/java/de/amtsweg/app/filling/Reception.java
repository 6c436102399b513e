package de.amtsweg.app.filling;

import de.amtsweg.app.incoming.FormRefused;
import de.amtsweg.app.incoming.StreamedForm;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.storage.documents.Arrival;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.formats.NotAccepted;
import de.amtsweg.storage.objects.StoreUnavailable;
import de.amtsweg.storage.quarantine.Intake;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Stores the files of a request as they come, before the rest of it is known. */
@Component
class Reception {

    /** How long a page waits for the checks of its files before it says that they are under way. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Intake intake;
    private final Uploads uploads;

    Reception(Intake intake, Uploads uploads) {
        this.intake = intake;
        this.uploads = uploads;
    }

    /**
     * @param together all whose files count together with those that come now
     * @param handed is notified of each file, even when a later one ends the request
     * @throws FormRefused when the request does not arrive completely
     * @throws UnknownField when a file comes for something that is no upload of the page
     */
    void receive(
            Form.Page page,
            Draft draft,
            List<Document.Owner> together,
            HttpServletRequest request,
            Consumer<HandedIn> handed)
            throws FormRefused {
        var form = StreamedForm.in(request);
        if (form.isPresent()) {
            form.get().files((name, fileName, content) -> {
                var before = Typed.in(request).counted(page, draft.input());
                var field = PageFields.of(page.unfolded(before)).upload(name);
                handed.accept(store(field, fileName, content, draft, together));
            });
        }
    }

    /** Waits a little for the checks of these files. */
    void await(Draft draft, List<HandedIn> handed) {
        var stored = handed.stream().flatMap(file -> file.stored().stream()).toList();
        intake.await(draft.owner(), stored, PATIENCE);
    }

    private HandedIn store(Field field, String name, InputStream content, Draft draft, List<Document.Owner> together)
            throws IOException {
        try {
            var arrival = new Arrival(
                    draft.owner(), together, draft.procedure(), field.key(), field.accept(), field.kinds(), name);
            return new HandedIn(
                    field.key(), Optional.of(intake.receive(arrival, content).id()), null);
        } catch (NotAccepted refused) {
            return new HandedIn(field.key(), Optional.empty(), uploads.problem(field, refused));
        } catch (StoreUnavailable unavailable) {
            return new HandedIn(field.key(), Optional.empty(), Uploads.unavailable(field, name));
        }
    }
}
