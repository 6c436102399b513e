package de.amtsweg.processes.bulk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BulkWork {

    @Bean
    RecurringTask<Void> forgetBulkRuns(BulkRuns runs) {
        return Tasks.recurring("forget-bulk-runs", FixedDelay.ofHours(24))
                .execute((instance, context) -> runs.forget());
    }
}
