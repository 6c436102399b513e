package de.amtsweg.processes.bulk;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.bulk.BulkRuns.Ordered;
import de.amtsweg.processes.colleagues.Colleagues;
import de.amtsweg.processes.outbox.Outbound;
import de.amtsweg.processes.tasks.FollowUps;
import de.amtsweg.processes.tasks.Handovers;
import de.amtsweg.processes.tasks.Outcome;
import de.amtsweg.processes.tasks.Tasks;
import de.amtsweg.processes.tasks.Tasks.Completion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does what was ordered, task by task: each in a transaction of its own, and checked like a task that somebody opens. What is
 * done is written down at once, so that a run which was interrupted goes on where it stopped.
 */
@Component
class Bulk implements Outbound<Ordered> {

    private static final Logger LOG = LoggerFactory.getLogger(Bulk.class);

    private final BulkRuns runs;
    private final Tasks tasks;
    private final Handovers handovers;
    private final FollowUps followUps;
    private final Colleagues colleagues;
    private final Offices offices;

    Bulk(BulkRuns runs, Tasks tasks, Handovers handovers, FollowUps followUps, Colleagues colleagues, Offices offices) {
        this.runs = runs;
        this.tasks = tasks;
        this.handovers = handovers;
        this.followUps = followUps;
        this.colleagues = colleagues;
        this.offices = offices;
    }

    @Override
    public TaskDescriptor<Ordered> task() {
        return BulkRuns.ORDERED;
    }

    @Override
    public void send(Ordered ordered) {
        runs.find(ordered.run()).filter(BulkRun::isOrdered).ifPresent(run -> {
            var work = Objects.requireNonNull(run.work());
            for (var item : run.items()) {
                if (item.outcome() == null) {
                    runs.done(run.id(), item.number(), outcome(item.task(), run.person(), work));
                }
            }
        });
    }

    private Outcome outcome(String task, Person person, Work work) {
        try {
            return work(task, person, work);
        } catch (NotFound gone) {
            return Outcome.GONE;
        } catch (RuntimeException failure) {
            LOG.error("{} failed for task {}", work.action(), task, failure);
            return Outcome.FAILED;
        }
    }

    private Outcome work(String task, Person person, Work work) {
        return switch (work.action()) {
            case CLAIM -> claimed(task, person);
            case RELEASE -> released(task, person);
            case ASSIGN -> assigned(task, person, work.to(), work.note());
            case POSTPONE -> followUps.postpone(task, person, Objects.requireNonNull(work.day()), work.note());
            case HAND_OVER -> handedOver(task, person, work.to(), work.note());
            case COMPLETE -> completed(tasks.complete(task, person));
        };
    }

    private Outcome claimed(String id, Person person) {
        if (tasks.claim(id, person)) {
            return Outcome.DONE;
        }
        return tasks.isBarred(tasks.get(id, person), person) ? Outcome.BARRED : Outcome.HELD;
    }

    private Outcome released(String id, Person person) {
        var task = tasks.get(id, person);
        tasks.release(id, person);
        return task.assignee() == null || task.isOf(person) ? Outcome.DONE : Outcome.HELD;
    }

    private Outcome assigned(String id, Person person, @Nullable String to, String note) {
        return colleagues
                .find(String.valueOf(to))
                .map(colleague -> handovers.assign(id, person, colleague, null, note))
                .orElse(Outcome.GONE);
    }

    private Outcome handedOver(String id, Person person, @Nullable String to, String note) {
        return offices.find(String.valueOf(to))
                .map(office -> handovers.handOver(id, person, office, note))
                .orElse(Outcome.GONE);
    }

    private static Outcome completed(Completion completion) {
        if (completion instanceof Completion.Rejected) {
            return Outcome.INCOMPLETE;
        }
        if (completion instanceof Completion.Claimed) {
            return Outcome.HELD;
        }
        if (completion instanceof Completion.Barred) {
            return Outcome.BARRED;
        }
        return completion instanceof Completion.Done ? Outcome.DONE : Outcome.GONE;
    }
}
