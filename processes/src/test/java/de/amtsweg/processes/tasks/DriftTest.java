package de.amtsweg.processes.tasks;

import static de.amtsweg.processes.SampleCases.citizen;
import static de.amtsweg.processes.SampleCases.colleague;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.colleagues.Colleagues;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The inbox and the engine agree, whatever happens to tasks; and where somebody has written by hand, they agree again. */
@ProcessesTest
class DriftTest {

    private static final int OPERATIONS = 2000;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Inbox inbox;

    @Autowired
    Tasks tasks;

    @Autowired
    FollowUps followUps;

    @Autowired
    Handovers handovers;

    @Autowired
    Colleagues colleagues;

    @Autowired
    InstantSource clock;

    @Autowired
    TaskReconciler reconciler;

    @Autowired
    TaskService engine;

    @Autowired
    RuntimeService processes;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    final Person sabine = colleague("Sabine Steuer", "steueramt");
    final Person kai = colleague("Kai Kollege", "steueramt");

    SampleCases samples;

    @BeforeEach
    void prepare() {
        samples = beans.createBean(SampleCases.class);
        colleagues.seen(kai);
        reconciler.run();
    }

    @Test
    void nothingDriftsWhateverHappens() {
        var random = new Random(20261128);
        var cases = new ArrayList<Case>();
        for (int i = 0; i < OPERATIONS; i++) {
            if (cases.size() < 20 || random.nextInt(40) == 0) {
                cases.add(samples.aCase().of(citizen("Drift " + i)).filed());
                continue;
            }
            var filed = cases.get(random.nextInt(cases.size()));
            boolean undone = random.nextInt(4) == 0;
            transactions.executeWithoutResult(work -> {
                something(random, filed);
                if (undone) {
                    work.setRollbackOnly();
                }
            });
        }
        assertThat(reconciler.run()).as("tasks that drifted").isZero();
    }

    private void something(Random random, Case filed) {
        var open = inbox.of(filed);
        if (open.isEmpty()) {
            return;
        }
        var task = open.get(random.nextInt(open.size()));
        var person = random.nextBoolean() ? sabine : kai;
        switch (random.nextInt(12)) {
            case 0 -> engine.setAssignee(task.id(), person.id());
            case 1 -> engine.setAssignee(task.id(), null);
            case 2 -> engine.setDueDate(task.id(), Date.from(Instant.ofEpochSecond(2_000_000_000L + random.nextInt())));
            case 3 -> engine.setDueDate(task.id(), null);
            case 4 -> engine.setName(task.id(), "Anders " + random.nextInt(5));
            case 5 -> engine.setVariable(task.id(), "irgendwas", random.nextInt());
            case 6 -> {
                if (!task.isApplicants()) {
                    tasks.claim(task.id(), person);
                }
            }
            case 7 -> {
                if (!task.isApplicants()) {
                    tasks.release(task.id(), person);
                }
            }
            case 8 ->
                followUps.postpone(
                        task.id(), person, CityTime.date(clock.instant()).plusDays(1 + random.nextInt(9)), "Drift");
            case 9 -> followUps.resume(task.id(), person);
            case 10 ->
                handovers.assign(task.id(), person, colleagues.find(kai.id()).orElseThrow(), task.assignee(), "");
            default -> end(random, task);
        }
    }

    private void end(Random random, Task task) {
        if (random.nextInt(3) == 0) {
            processes.deleteProcessInstance(
                    engine.createTaskQuery().taskId(task.id()).singleResult().getProcessInstanceId(), "test");
        } else if (!task.isApplicants()) {
            engine.complete(task.id(), Map.of("entscheidung", random.nextBoolean() ? "rueckfrage" : "abgelehnt"));
        }
    }

    @Test
    void whatCannotBeRepairedKeepsNothingFromIt() {
        var unknown = samples.task(samples.aCase().filed());
        var lost = new ArrayList<Task>();
        for (int i = 0; i < 6; i++) {
            lost.add(samples.task(samples.aCase().filed()));
        }
        lost.forEach(task ->
                jdbc.sql("delete from task where id = ?").param(task.id()).update());
        step(unknown, "nirgends");
        try {
            assertThat(reconciler.run()).isEqualTo(6);
            assertThat(lost).allMatch(task -> inbox.find(task.id()).isPresent());
            assertThat(inbox.find(unknown.id())).contains(unknown);
        } finally {
            step(unknown, unknown.key());
        }
    }

    private void step(Task task, String key) {
        jdbc.sql("update act_ru_task set task_def_key_ = ? where id_ = ?")
                .params(key, task.id())
                .update();
    }

    @Test
    void repairsWhatWasWrittenByHand() {
        var lost = samples.task(samples.aCase().filed());
        var changed = samples.task(samples.aCase().filed());
        var left = samples.task(samples.aCase().filed());
        tasks.claim(changed.id(), sabine);
        jdbc.sql("delete from task where id = ?").param(lost.id()).update();
        jdbc.sql("update task set assignee = null, due = now() where id = ?")
                .param(changed.id())
                .update();
        jdbc.sql("update task set id = 'gone-' || id where id = ?")
                .param(left.id())
                .update();
        long before = reconciler.drift();
        assertThat(reconciler.run()).isEqualTo(4);
        assertThat(reconciler.drift() - before).isEqualTo(4);
        assertThat(reconciler.run()).isZero();
        assertThat(inbox.find(lost.id()))
                .get()
                .usingRecursiveComparison()
                .ignoringFields("created")
                .isEqualTo(lost);
        assertThat(inbox.find(changed.id()).orElseThrow().assignee()).isEqualTo(sabine.id());
        assertThat(List.of(
                        inbox.find("gone-" + left.id()).isPresent(),
                        inbox.find(left.id()).isPresent()))
                .containsExactly(false, true);
    }
}
