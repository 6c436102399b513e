package de.amtsweg.app.startup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The platform cannot start without these. */
class ServicesMissing extends RuntimeException {

    ServicesMissing(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    /** Shows the lines alone, without a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<ServicesMissing> {

        @Override
        protected @Nullable FailureAnalysis analyze(Throwable root, ServicesMissing missing) {
            return new FailureAnalysis(
                    missing.getMessage(),
                    "README.md tables every setting; start again when the service answers.",
                    missing);
        }
    }
}
