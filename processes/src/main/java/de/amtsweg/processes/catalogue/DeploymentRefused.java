package de.amtsweg.processes.catalogue;

import de.amtsweg.processes.gate.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** A procedure is not deployed, because of these findings. */
public class DeploymentRefused extends RuntimeException {

    private final List<Finding> findings;

    DeploymentRefused(String key, List<Finding> findings) {
        super("%s is not deployed:\n%s"
                .formatted(key, findings.stream().map(Finding::toString).collect(Collectors.joining("\n"))));
        this.findings = findings;
    }

    public List<Finding> findings() {
        return findings;
    }
}
