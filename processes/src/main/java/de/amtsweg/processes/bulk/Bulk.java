package de.amtsweg.processes.bulk;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.bulk.BulkRun.Item;
import de.amtsweg.processes.bulk.BulkRuns.Ordered;
import de.amtsweg.processes.bulk.Work.Action;
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
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what was ordered, task by task: each in a transaction of its own, and checked like a task that somebody opens. What is
 * done is written down at once, so that a run which was interrupted goes on where it stopped.
 */
@Component
class Bulk implements Outbound<Ordered> {

    private static final int PORTION = 25;

    private static final Logger LOG = LoggerFactory.getLogger(Bulk.class);

    private final BulkRuns runs;
    private final Tasks tasks;
    private final Handovers handovers;
    private final FollowUps followUps;
    private final Colleagues colleagues;
    private final Offices offices;
    private final TransactionOperations transactions;

    Bulk(
            BulkRuns runs,
            Tasks tasks,
            Handovers handovers,
            FollowUps followUps,
            Colleagues colleagues,
            Offices offices,
            TransactionOperations transactions) {
        this.runs = runs;
        this.tasks = tasks;
        this.handovers = handovers;
        this.followUps = followUps;
        this.colleagues = colleagues;
        this.offices = offices;
        this.transactions = transactions;
    }

    @Override
    public TaskDescriptor<Ordered> task() {
        return BulkRuns.ORDERED;
    }

    @Override
    public void send(Ordered ordered) {
        runs.find(ordered.run()).filter(BulkRun::isOrdered).ifPresent(run -> {
            var work = Objects.requireNonNull(run.work());
            run.items().stream()
                    .filter(item -> item.outcome() == null)
                    .limit(PORTION)
                    .forEach(item -> one(run, item, work));
            runs.find(run.id()).ifPresent(now -> goOn(now, work));
        });
    }

    /** Others wait for the same threads, so that each run does so many tasks and queues up again. */
    private void goOn(BulkRun run, Work work) {
        if (!run.isFinished()) {
            runs.again(run.id());
        } else if (work.action() == Action.ASSIGN && run.done() > 0) {
            var first = run.items().stream()
                    .filter(item -> item.outcome() == Outcome.DONE)
                    .findFirst()
                    .orElseThrow();
            colleagues
                    .find(String.valueOf(work.to()))
                    .ifPresent(to ->
                            handovers.tell(first.caseId(), to, run.person().id(), run.done()));
        }
    }

    private void one(BulkRun run, Item item, Work work) {
        try {
            if (work.action() == Action.COMPLETE) {
                // it is tried again by itself when others get in its way, each time in a transaction of its own
                runs.done(run.id(), item.number(), completed(item.task(), run.person()));
            } else {
                transactions.executeWithoutResult(
                        done -> runs.done(run.id(), item.number(), work(item.task(), run.person(), work)));
            }
        } catch (NotFound gone) {
            runs.done(run.id(), item.number(), Outcome.GONE);
        } catch (TransactionException | TransientDataAccessException | DataAccessResourceFailureException unreachable) {
            // not this task's fault: the run is repeated from here
            throw unreachable;
        } catch (RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw failure;
            }
            LOG.error("{} failed for task {}", work.action(), item.task(), failure);
            runs.done(run.id(), item.number(), Outcome.FAILED);
        }
    }

    private Outcome work(String task, Person person, Work work) {
        return switch (work.action()) {
            case CLAIM -> claimed(task, person);
            case RELEASE -> released(task, person);
            case ASSIGN -> assigned(task, person, work.to(), work.note());
            case POSTPONE -> followUps.postpone(task, person, Objects.requireNonNull(work.day()), work.note());
            case HAND_OVER -> handedOver(task, person, work.to(), work.note());
            case COMPLETE -> completed(task, person);
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
        if (task.isPostponed()) {
            return followUps.resume(id, person);
        }
        return task.assignee() == null || task.isOf(person) ? Outcome.DONE : Outcome.HELD;
    }

    private Outcome assigned(String id, Person person, @Nullable String to, String note) {
        return colleagues
                .find(String.valueOf(to))
                .map(colleague -> handovers.assignQuietly(id, person, colleague, null, note))
                .orElse(Outcome.GONE);
    }

    private Outcome handedOver(String id, Person person, @Nullable String to, String note) {
        return offices.find(String.valueOf(to))
                .map(office -> handovers.handOver(id, person, office, note))
                .orElse(Outcome.GONE);
    }

    /** An applicant's form is filled in by the applicant, also where that is somebody of the office. */
    private Outcome completed(String id, Person person) {
        return tasks.get(id, person).isApplicants() ? Outcome.GONE : outcome(tasks.complete(id, person));
    }

    private static Outcome outcome(Completion completion) {
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
