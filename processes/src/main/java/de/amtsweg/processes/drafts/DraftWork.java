package de.amtsweg.processes.drafts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DraftWork {

    private static final Logger LOG = LoggerFactory.getLogger(DraftWork.class);

    @Bean
    RecurringTask<Void> sweepDrafts(DraftExpiry expiry) {
        return Tasks.recurring("sweep-drafts", FixedDelay.ofHours(1)).execute((instance, context) -> {
            expiry.announce();
            int abandoned = expiry.sweep();
            if (abandoned > 0) {
                LOG.info("cleared {} abandoned drafts", abandoned);
            }
        });
    }
}
