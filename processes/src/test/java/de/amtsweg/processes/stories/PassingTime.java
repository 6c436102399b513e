package de.amtsweg.processes.stories;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/**
 * Lets time pass for one case: its timers that are due within that time fire on the real engine, in their order, also
 * those that an earlier one sets; the others come that much nearer, except those that name a day. All other cases keep their
 * time.
 */
class PassingTime {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ManagementService engine;
    private final String instance;
    private final Set<String> dated;

    /** In this story so far. */
    private Duration passed = Duration.ZERO;

    /** @param bpmn the model, which says what timers name a day */
    PassingTime(ManagementService engine, String instance, String bpmn) {
        this.engine = engine;
        this.instance = instance;
        this.dated = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)))
                .getModelElementsByType(TimerEventDefinition.class)
                .stream()
                .filter(timer -> timer.getTimeDate() != null)
                .map(timer -> timer.getParentElement().getAttributeValue("id"))
                .collect(Collectors.toSet());
    }

    /** @throws AssertionError when nothing waits for time */
    void pass(Duration time) {
        settle();
        if (timers().isEmpty()) {
            throw new AssertionError("there is no timer that could fire within " + time);
        }
        var now = Instant.now();
        var until = now.plus(time);
        var due = new HashMap<String, Instant>();
        var moment = now;
        while (true) {
            plan(due, Duration.between(now, moment));
            var next = due.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .filter(timer -> !timer.getValue().isAfter(until));
            if (next.isEmpty()) {
                break;
            }
            moment = next.get().getValue();
            engine.executeJob(next.get().getKey());
            settle();
        }
        timers().stream()
                .filter(timer -> !isDated(timer))
                .forEach(timer -> engine.setJobDuedate(
                        timer.getId(), Date.from(due.get(timer.getId()).minus(time))));
        passed = passed.plus(time);
    }

    /** What runs on its own, such as a step in a transaction of its own, comes first. */
    private void settle() {
        await().atMost(PATIENCE)
                .until(() -> engine.createJobQuery()
                                .processInstanceId(instance)
                                .messages()
                                .withRetriesLeft()
                                .count()
                        == 0);
    }

    /** @param late how much later it is in the story than on the clock, since this time began to pass */
    private void plan(Map<String, Instant> due, Duration late) {
        var timers = timers();
        due.keySet().retainAll(timers.stream().map(Job::getId).toList());
        timers.forEach(timer -> due.computeIfAbsent(
                timer.getId(),
                id -> isDated(timer)
                        ? timer.getDuedate().toInstant().minus(passed)
                        : timer.getDuedate().toInstant().plus(late)));
    }

    private List<Job> timers() {
        return engine.createJobQuery().processInstanceId(instance).timers().list().stream()
                .sorted(Comparator.comparing(Job::getDuedate))
                .toList();
    }

    private boolean isDated(Job timer) {
        return dated.contains(engine.createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId());
    }
}
