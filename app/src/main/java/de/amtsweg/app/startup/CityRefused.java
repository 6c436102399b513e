package de.amtsweg.app.startup;

import de.amtsweg.processes.InvalidCity;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line what is wrong with the city's folder, instead of a stack trace. */
class CityRefused extends AbstractFailureAnalyzer<InvalidCity> {

    @Override
    protected FailureAnalysis analyze(Throwable root, InvalidCity refused) {
        return new FailureAnalysis(
                refused.getMessage(), "Correct the file and start again; docs/city.md describes it.", refused);
    }
}
