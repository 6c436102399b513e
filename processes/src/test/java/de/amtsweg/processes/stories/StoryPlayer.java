package de.amtsweg.processes.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.schema.Repeated;
import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.models.ModelDrafts;
import de.amtsweg.processes.models.Releases;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Task;
import de.amtsweg.processes.tasks.Tasks;
import de.amtsweg.processes.tasks.Tasks.Completion;
import de.amtsweg.storage.HandedIn;
import de.amtsweg.storage.quarantine.Intake;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays stories through the real forms on the real engine, as the people in them would. */
class StoryPlayer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TODAY = Pattern.compile("^today([+-]\\d{1,4})?(?= |$)");

    private static final Pattern STEP = Pattern.compile(
            "<(?:bpmn:)?serviceTask id=\"([^\"]+)\"[^>]*camunda:delegateExpression=\"\\$\\{([A-Za-z]+)}\"");

    private final Procedures procedures;
    private final Drafts drafts;
    private final Cases cases;
    private final Tasks tasks;
    private final Inbox inbox;
    private final Intake intake;
    private final ManagementService engine;
    private final JdbcClient jdbc;
    private final SampleProposals proposals;
    private final InstantSource clock;
    private final Map<Case.Id, PassingTime> time = new HashMap<>();

    StoryPlayer(
            Procedures procedures,
            Drafts drafts,
            Cases cases,
            Tasks tasks,
            Inbox inbox,
            Intake intake,
            ManagementService engine,
            JdbcClient jdbc,
            ModelDrafts models,
            Releases releases,
            InstantSource clock) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.cases = cases;
        this.tasks = tasks;
        this.inbox = inbox;
        this.intake = intake;
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
        this.proposals = new SampleProposals(procedures, models, releases);
    }

    /** @throws AssertionError that names the story, the place in it, and what the case waits for instead */
    void play(Story story) {
        var applicant = new Person("story-" + UUID.randomUUID(), "Erika Muster", "story@example.org", Set.of());
        var id = telling(story, "start", () -> "none yet", () -> start(story, applicant));
        if (id.isEmpty()) {
            return;
        }
        Supplier<String> open = () -> "%s; the case is at %s"
                .formatted(
                        open(id.get(), applicant).stream().map(Task::key).toList(),
                        cases.ofApplicant(id.get(), applicant).state());
        for (int number = 1; number <= story.steps().size(); number++) {
            var step = story.steps().get(number - 1);
            telling(story, "step %d, %s".formatted(number, step), open, () -> {
                play(step, id.get(), applicant);
                return step;
            });
        }
        telling(story, "end", open, () -> end(story, id.get(), applicant));
    }

    private static <T> T telling(Story story, String where, Supplier<String> open, Supplier<T> part) {
        try {
            return part.get();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "%s, %s: %s%nOpen tasks: %s".formatted(story, where, failure.getMessage(), open.get()), failure);
        }
    }

    /** @return nothing when the form refuses it, as the story says */
    private Optional<Case.Id> start(Story story, Person applicant) {
        var filing = story.procedure().equals(Releases.PROCEDURE) ? propose(story, applicant) : file(story, applicant);
        if (!story.rejected().isEmpty()) {
            assertThat(filing).as("the form refuses it").isInstanceOf(Filing.Rejected.class);
            assertThat(((Filing.Rejected) filing).check().problems())
                    .extracting(Problem::field)
                    .as("fields that the form refuses")
                    .containsExactlyInAnyOrderElementsOf(story.rejected());
            return Optional.empty();
        }
        assertThat(filing).as("the form takes it, but says %s", filing).isInstanceOf(Filing.Filed.class);
        return Optional.of(((Filing.Filed) filing).id());
    }

    private Case end(Story story, Case.Id id, Person applicant) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(cases.ofApplicant(id, applicant).isOpen())
                        .as("the case is open")
                        .isFalse());
        var ended = cases.ofApplicant(id, applicant);
        assertThat(ended.state()).as("where it ends").isEqualTo(story.ends());
        if (story.did() != null) {
            assertThat(steps(ended)).as("steps that ran").isEqualTo(story.did());
        }
        return ended;
    }

    private Filing file(Story story, Person applicant) {
        var form = procedures.get(story.procedure()).form();
        var draft = drafts.begin(story.procedure(), applicant, Input.EMPTY);
        drafts.save(draft.id(), applicant, typed(form, story.start(), draft));
        return cases.file(draft.procedure(), draft.id(), applicant, Locale.GERMAN);
    }

    /** Proposals come from the workbench, which fills in the form; a stale one was overtaken by another person's. */
    private Filing propose(Story story, Person applicant) {
        var proposed = proposals.propose(story.start(), applicant);
        if (Boolean.TRUE.equals(story.start().get("veraltet"))) {
            var quicker = new Person("story-" + UUID.randomUUID(), "Ahmet Demir", "story@example.org", Set.of());
            var other = proposals.propose(story.start(), quicker);
            play(
                    new Story.Step("freigabe", Map.of(), Map.of("entscheidung", "freigegeben"), false, null),
                    other,
                    quicker);
            await().atMost(PATIENCE)
                    .until(() -> !cases.ofApplicant(other, quicker).isOpen());
        }
        return new Filing.Filed(proposed);
    }

    private void play(Story.Step step, Case.Id id, Person applicant) {
        if (step.at() != null) {
            playAt(step.at(), step, id, applicant);
        }
        if (step.waits() != null) {
            var filed = cases.ofApplicant(id, applicant);
            time.computeIfAbsent(
                            id,
                            any -> new PassingTime(
                                    engine,
                                    filed.instance(),
                                    procedures.of(filed).bpmn()))
                    .pass(step.waits());
        }
    }

    private void playAt(String at, Story.Step step, Case.Id id, Person applicant) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(open(id, applicant))
                        .extracting(Task::key)
                        .as("open tasks")
                        .contains(at));
        var task = open(id, applicant).stream()
                .filter(open -> open.key().equals(at))
                .findFirst()
                .orElseThrow();
        var filed = cases.ofApplicant(id, applicant);
        var values = filed.data().values();
        step.sees()
                .forEach((name, value) -> assertThat(plain(values.get(name)))
                        .as("%s at %s", name, at)
                        .isEqualTo(plain(value)));
        if (step.withdraws()) {
            assertThat(cases.withdraw(id, applicant)).isTrue();
            return;
        }
        if (step.waits() != null) {
            return;
        }
        var procedure = procedures.of(filed);
        var form = procedure.form(procedure.task(at).form());
        var person = procedure.task(at).isApplicants() ? applicant : staff(task);
        var draft = tasks.draft(task, person);
        drafts.save(draft.id(), person, typed(form, step.enters(), draft));
        assertThat(tasks.complete(task.id(), person))
                .as("the form of %s takes it", at)
                .isInstanceOf(Completion.Done.class);
    }

    private List<Task> open(Case.Id id, Person applicant) {
        return inbox.of(cases.ofApplicant(id, applicant));
    }

    private static Person staff(Task task) {
        return new Person("staff-" + task.office(), "Sabine Steuer", "staff@example.org", Set.of(task.office()));
    }

    private Input typed(Form form, Map<String, Object> entered, Draft draft) {
        var values = new HashMap<String, List<String>>();
        entered.forEach((name, value) -> type(name, value, draft, form, values));
        var input = new Input(values);
        var asked = form.unfolded(input);
        values.keySet().stream()
                .filter(name -> asked.field(name).isEmpty()
                        && asked.lists().noneMatch(list -> list.path().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new AssertionError("the form %s has no field %s".formatted(form.id(), name));
                });
        return input;
    }

    /** A list of maps fills in a list of the form, a map a group with a path. */
    private void type(String name, Object value, Draft draft, Form form, Map<String, List<String>> values) {
        var asked = form.unfolded(new Input(values));
        if (value instanceof Map<?, ?> parts) {
            parts.forEach((part, typed) -> type(name + "." + part, typed, draft, form, values));
        } else if (value instanceof List<?> items
                && asked.lists().anyMatch(list -> list.path().equals(name))) {
            values.put(name, List.of(String.valueOf(items.size())));
            for (int i = 0; i < items.size(); i++) {
                var item = Repeated.key(name, i) + ".";
                ((Map<?, ?>) items.get(i)).forEach((field, typed) -> type(item + field, typed, draft, form, values));
            }
        } else if (value instanceof List<?> several) {
            values.put(name, several.stream().map(Object::toString).toList());
        } else {
            boolean upload = asked.field(name).filter(Field::isUpload).isPresent();
            values.put(name, List.of(upload ? upload(name, value.toString(), draft) : counted(value.toString())));
        }
    }

    /** {@code today+60}, perhaps with a time after it, as people would type it. */
    private String counted(String text) {
        return TODAY.matcher(text)
                .replaceFirst(day -> CityTime.day(
                        CityTime.date(clock.instant())
                                .plusDays(day.group(1) == null ? 0 : Long.parseLong(day.group(1))),
                        Locale.GERMAN));
    }

    private String upload(String field, String name, Draft draft) {
        return HandedIn.file(intake, draft.owner(), field, name).id().toString();
    }

    /** What the engine's history says; the model says which step each service task is. */
    private List<String> steps(Case ended) {
        var byTask = STEP.matcher(procedures.of(ended).bpmn())
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        return jdbc.sql("""
                        select act_id_ from act_hi_actinst where proc_inst_id_ = ? and act_type_ = 'serviceTask'
                        order by sequence_counter_, start_time_""").param(ended.instance()).query(String.class).list().stream()
                .map(byTask::get)
                .toList();
    }

    /** Numbers compare by value, all else by its text. */
    private static Object plain(Object value) {
        return value instanceof Number ? new BigDecimal(value.toString()).stripTrailingZeros() : String.valueOf(value);
    }
}
