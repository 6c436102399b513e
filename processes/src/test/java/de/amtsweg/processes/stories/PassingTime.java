package de.amtsweg.processes.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Lets time pass for one case: its timers that are due within that time fire on the real engine, in their order, also
 * those that an earlier one sets; the others come that much nearer. All other cases keep their time.
 */
class PassingTime {

    private final ManagementService engine;

    PassingTime(ManagementService engine) {
        this.engine = engine;
    }

    void pass(String instance, Duration time) {
        var now = Instant.now();
        var until = now.plus(time);
        var due = new HashMap<String, Instant>();
        var moment = now;
        while (true) {
            plan(instance, due, Duration.between(now, moment));
            var next = due.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .filter(timer -> !timer.getValue().isAfter(until));
            if (next.isEmpty()) {
                break;
            }
            moment = next.get().getValue();
            engine.executeJob(next.get().getKey());
        }
        due.forEach((timer, moments) -> engine.setJobDuedate(timer, Date.from(moments.minus(time))));
    }

    /** @param late how much later it is in the story than on the clock */
    private void plan(String instance, Map<String, Instant> due, Duration late) {
        var timers =
                engine.createJobQuery().processInstanceId(instance).timers().list();
        due.keySet().retainAll(timers.stream().map(Job::getId).toList());
        timers.stream()
                .sorted(Comparator.comparing(Job::getDuedate))
                .forEach(timer -> due.computeIfAbsent(
                        timer.getId(), id -> timer.getDuedate().toInstant().plus(late)));
    }
}
