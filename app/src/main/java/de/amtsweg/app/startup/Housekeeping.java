package de.amtsweg.app.startup;

import de.amtsweg.processes.Drafts;
import de.amtsweg.storage.Documents;
import de.amtsweg.storage.ObjectStore;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reaches the object store before the doors open, and clears what was left behind; every node does so. */
@Component
@EnableScheduling
class Housekeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration UPLOAD_GRACE = Duration.ofHours(24);
    private static final Duration DRAFT_GRACE = Duration.ofDays(60);

    private final Documents documents;
    private final Drafts drafts;
    private final ObjectStore store;
    private boolean running;

    Housekeeping(Documents documents, Drafts drafts, ObjectStore store) {
        this.documents = documents;
        this.drafts = drafts;
        this.store = store;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() {
        int abandoned = drafts.sweep(DRAFT_GRACE);
        int files = documents.sweep(UPLOAD_GRACE);
        if (abandoned + files > 0) {
            LOG.info("cleared {} abandoned drafts and {} files", abandoned, files);
        }
    }

    @Override
    public void start() {
        store.check();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the engine runs its jobs. */
    @Override
    public int getPhase() {
        return -1;
    }
}
