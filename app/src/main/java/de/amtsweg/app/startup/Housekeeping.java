package de.amtsweg.app.startup;

import de.amtsweg.processes.Drafts;
import de.amtsweg.storage.Documents;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears what was left behind; every node does so, and none is in another's way. */
@Component
@EnableScheduling
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration UPLOAD_GRACE = Duration.ofHours(24);
    private static final Duration DRAFT_GRACE = Duration.ofDays(60);

    private final Documents documents;
    private final Drafts drafts;

    Housekeeping(Documents documents, Drafts drafts) {
        this.documents = documents;
        this.drafts = drafts;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() {
        int abandoned = drafts.sweep(DRAFT_GRACE);
        int files = documents.sweep(UPLOAD_GRACE);
        if (abandoned + files > 0) {
            LOG.info("cleared {} abandoned drafts and {} files", abandoned, files);
        }
    }
}
