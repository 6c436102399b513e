package de.amtsweg.processes.analytics;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnalyticsWork {

    @Bean
    RecurringTask<Void> collectStepTimes(StepTimes times) {
        return Tasks.recurring("collect-step-times", FixedDelay.ofMinutes(10)).execute((instance, context) -> {
            times.collect();
            times.sweep();
        });
    }
}
