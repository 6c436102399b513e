package de.amtsweg.processes.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryWork {

    @Bean
    RecurringTask<Void> sweepSentMail(SentMail sent, Undelivered undelivered) {
        return Tasks.recurring("sweep-sent-mail", FixedDelay.ofHours(24)).execute((instance, context) -> {
            sent.sweep();
            undelivered.sweep();
        });
    }
}
