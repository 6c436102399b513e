package de.amtsweg.processes.colleagues;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ColleagueWork {

    @Bean
    RecurringTask<Void> forgetColleagues(Colleagues colleagues) {
        return Tasks.recurring("forget-colleagues", FixedDelay.ofHours(24))
                .execute((instance, context) -> colleagues.forget());
    }
}
