package de.amtsweg.app.startup;

import de.amtsweg.processes.Drafts;
import de.amtsweg.processes.Procedures;
import de.amtsweg.storage.Documents;
import de.amtsweg.storage.Quarantine;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears what was left behind, and looks what other nodes have done; every node does so, and none is in another's way. */
@Component
@EnableScheduling
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration UPLOAD_GRACE = Duration.ofHours(24);

    private final Documents documents;
    private final Drafts drafts;
    private final Procedures procedures;
    private final Quarantine quarantine;

    Housekeeping(Documents documents, Drafts drafts, Procedures procedures, Quarantine quarantine) {
        this.documents = documents;
        this.drafts = drafts;
        this.procedures = procedures;
        this.quarantine = quarantine;
    }

    /** Another node may have released a new version. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
    void refresh() {
        procedures.refresh();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() {
        drafts.announce();
        int abandoned = drafts.sweep();
        int files = documents.sweep(UPLOAD_GRACE);
        quarantine.sweep();
        if (abandoned + files > 0) {
            LOG.info("cleared {} abandoned drafts and {} files", abandoned, files);
        }
    }
}
