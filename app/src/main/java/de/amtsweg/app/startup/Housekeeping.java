package de.amtsweg.app.startup;

import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.documents.Retention;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.quarantine.Clearance;
import de.amtsweg.storage.quarantine.Quarantine;
import de.amtsweg.storage.quarantine.Reconciler;
import de.amtsweg.storage.quarantine.SearchIndex;
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
    private static final Duration FETCH_GRACE = Duration.ofMinutes(1);
    private static final Duration UNKNOWN_GRACE = Duration.ofDays(7);

    private final Clearance clearance;
    private final Documents documents;
    private final Drafts drafts;
    private final Procedures procedures;
    private final Quarantine quarantine;
    private final Retention retention;
    private final Reconciler reconciler;
    private final SearchIndex index;

    Housekeeping(
            Clearance clearance,
            Documents documents,
            Drafts drafts,
            Procedures procedures,
            Quarantine quarantine,
            Retention retention,
            Reconciler reconciler,
            SearchIndex index) {
        this.clearance = clearance;
        this.documents = documents;
        this.drafts = drafts;
        this.procedures = procedures;
        this.quarantine = quarantine;
        this.retention = retention;
        this.reconciler = reconciler;
        this.index = index;
    }

    /** Another node may have released a new version. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
    void refresh() {
        procedures.refresh();
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1S")
    void index() {
        index.update();
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT10S")
    void leaveQuarantine() {
        clearance.move();
        clearance.remove(FETCH_GRACE);
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() {
        drafts.announce();
        int abandoned = drafts.sweep();
        int files = documents.sweep(UPLOAD_GRACE);
        quarantine.sweep();
        retention.sweep();
        if (abandoned + files > 0) {
            LOG.info("cleared {} abandoned drafts and {} files", abandoned, files);
        }
    }

    @Scheduled(initialDelayString = "PT30M", fixedDelayString = "PT24H")
    void compare() {
        reconciler.compare(UNKNOWN_GRACE);
    }
}
