package de.amtsweg.storage.quarantine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import de.amtsweg.storage.documents.Documents;
import java.time.Duration;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Recurring work on documents, on whichever node takes it. */
@Configuration(proxyBeanMethods = false)
class QuarantineWork {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineWork.class);
    private static final Duration UPLOAD_GRACE = Duration.ofHours(24);
    private static final Duration FETCH_GRACE = Duration.ofMinutes(1);
    private static final Duration UNKNOWN_GRACE = Duration.ofDays(7);
    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    @Bean
    RecurringTask<Void> indexDocuments(SearchIndex index) {
        return Tasks.recurring("index-documents", FixedDelay.ofSeconds(1))
                .execute((instance, context) -> index.update());
    }

    @Bean
    RecurringTask<Void> leaveQuarantine(Clearance clearance) {
        return Tasks.recurring("leave-quarantine", FixedDelay.ofSeconds(10)).execute((instance, context) -> {
            clearance.move();
            clearance.remove(FETCH_GRACE);
        });
    }

    @Bean
    RecurringTask<Void> sweepDocuments(Documents documents, Quarantine quarantine) {
        return Tasks.recurring("sweep-documents", FixedDelay.ofHours(1)).execute((instance, context) -> {
            int files = documents.sweep(UPLOAD_GRACE);
            quarantine.sweep();
            if (files > 0) {
                LOG.info("cleared {} files that nobody needs", files);
            }
        });
    }

    @Bean
    RecurringTask<Void> compareStore(Reconciler reconciler) {
        return Tasks.recurring("compare-store", Schedules.daily(NIGHT))
                .execute((instance, context) -> reconciler.compare(UNKNOWN_GRACE));
    }
}
