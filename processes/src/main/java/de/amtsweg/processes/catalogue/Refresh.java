package de.amtsweg.processes.catalogue;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Another node may have released a new version: each node checks for itself. */
@Component
@EnableScheduling
class Refresh {

    private final Procedures procedures;

    Refresh(Procedures procedures) {
        this.procedures = procedures;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
    void refresh() {
        procedures.refresh();
    }
}
