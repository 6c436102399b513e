package de.amtsweg.processes.documents;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentWork {

    @Bean
    RecurringTask<Void> expireDocuments(Retention retention) {
        return Tasks.recurring("expire-documents", FixedDelay.ofHours(1))
                .execute((instance, context) -> retention.sweep());
    }
}
