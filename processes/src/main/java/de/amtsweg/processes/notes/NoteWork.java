package de.amtsweg.processes.notes;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoteWork {

    @Bean
    RecurringTask<Void> sweepCalls(Calls calls) {
        return Tasks.recurring("sweep-calls", FixedDelay.ofHours(24)).execute((instance, context) -> calls.sweep());
    }
}
