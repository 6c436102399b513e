package de.amtsweg.app.filling;

import de.amtsweg.forms.answers.Problem;
import de.amtsweg.storage.documents.Document;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of a request: stored, or else what is wrong with it. */
record HandedIn(
        String field,
        Optional<Document.Id> stored,
        @Nullable Problem problem) {}
