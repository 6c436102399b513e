package de.amtsweg.app.limits;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitWork {

    @Bean
    RecurringTask<Void> sweepLimits(Limits limits) {
        return Tasks.recurring("sweep-limits", FixedDelay.ofMinutes(5)).execute((instance, context) -> limits.sweep());
    }
}
