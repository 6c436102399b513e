package de.amtsweg.processes.tasks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxWork {

    @Bean
    RecurringTask<Void> learnTaskWords(TaskWords words) {
        return Tasks.recurring("learn-task-words", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> words.learn());
    }

    @Bean
    RecurringTask<Void> refreshTaskWords(TaskWords words) {
        return Tasks.recurring("refresh-task-words", FixedDelay.ofHours(12))
                .execute((instance, context) -> words.refresh());
    }

    @Bean
    RecurringTask<Void> wakeTasks(FollowUps followUps) {
        return Tasks.recurring("wake-tasks", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> followUps.wakeDue());
    }

    @Bean
    RecurringTask<Void> reconcileInbox(TaskReconciler reconciler) {
        return Tasks.recurring("reconcile-inbox", FixedDelay.ofHours(6))
                .execute((instance, context) -> reconciler.run());
    }
}
