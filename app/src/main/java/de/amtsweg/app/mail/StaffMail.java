package de.amtsweg.app.mail;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.amtsweg.app.AppSettings;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.CaseData;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.colleagues.Colleague;
import de.amtsweg.processes.colleagues.Colleagues;
import de.amtsweg.processes.notes.Mentions.Mentioned;
import de.amtsweg.processes.outbox.Addressee;
import de.amtsweg.processes.outbox.Outbound;
import de.amtsweg.processes.outbox.Outbox;
import de.amtsweg.processes.settings.StaffSetting;
import de.amtsweg.processes.settings.StaffSettings;
import de.amtsweg.processes.tasks.Handovers.TasksAssigned;
import de.amtsweg.processes.tasks.Tasks.Replied;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mail to somebody in an office that something concerns them, at once, if they have asked for it. It names colleagues, and no
 * applicant: mail may be read on the way, and on telephones.
 */
@Component
class StaffMail implements Outbound<StaffMail.Wanted> {

    private static final TaskDescriptor<Wanted> TASK = TaskDescriptor.of("staff-mail", Wanted.class);

    private final Cases cases;
    private final Colleagues colleagues;
    private final StaffSettings settings;
    private final MessageSource messages;
    private final Outbox outbox;
    private final Post post;
    private final AppSettings app;

    StaffMail(
            Cases cases,
            Colleagues colleagues,
            StaffSettings settings,
            MessageSource messages,
            Outbox outbox,
            Post post,
            AppSettings app) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.settings = settings;
        this.messages = messages;
        this.outbox = outbox;
        this.post = post;
        this.app = app;
    }

    /** What the mail is about. */
    enum About {
        ASSIGNED,
        ASSIGNED_MANY,
        MENTIONED,
        REPLIED;

        boolean isWanted(StaffSetting setting) {
            return switch (this) {
                case ASSIGNED, ASSIGNED_MANY -> setting.assigned();
                case MENTIONED -> setting.mentioned();
                case REPLIED -> setting.replied();
            };
        }
    }

    /**
     * @param task id of the task to open; null for the case
     * @param to account id
     * @param by account id of the colleague who did it; null if none did
     * @param number of tasks it is about
     */
    record Wanted(
            About about,
            Case.Id filed,
            @Nullable String task,
            String to,
            @Nullable String by,
            int number) {}

    @EventListener
    void assigned(TasksAssigned assigned) {
        var task = assigned.task();
        enqueue(new Wanted(
                assigned.number() == 1 ? About.ASSIGNED : About.ASSIGNED_MANY,
                assigned.filed(),
                task == null || task.isOfHouse() ? null : task.id(),
                assigned.to().id(),
                assigned.by(),
                assigned.number()));
    }

    @EventListener
    void mentioned(Mentioned mentioned) {
        enqueue(new Wanted(
                About.MENTIONED, mentioned.filed(), null, mentioned.colleague().id(), mentioned.by(), 0));
    }

    /** Whoever did the last task before the reply had asked. */
    @EventListener
    void replied(Replied replied) {
        var id = replied.filed();
        var filed = cases.forPlatform(id);
        var entries = filed.data().schritte();
        for (int i = entries.size() - 1; i >= 0; i--) {
            var asked = entries.get(i);
            if (isColleagues(asked, filed)) {
                enqueue(new Wanted(About.REPLIED, id, null, Objects.requireNonNull(asked.person()), null, 1));
                return;
            }
        }
    }

    private static boolean isColleagues(CaseData.Entry entry, Case filed) {
        return entry.person() != null && !entry.person().equals(filed.person());
    }

    private void enqueue(Wanted wanted) {
        if (!wanted.to().equals(wanted.by()) && wanted.about().isWanted(settings.of(wanted.to()))) {
            outbox.enqueue(TASK, wanted);
        }
    }

    @Override
    public TaskDescriptor<Wanted> task() {
        return TASK;
    }

    /** Whoever has left the case's offices meanwhile gets none. */
    @Override
    public Optional<Addressee> addressee(Wanted wanted) {
        return colleagues
                .find(wanted.to())
                .filter(colleague -> !colleague.email().isEmpty() && cases.isAt(wanted.filed(), colleague.person()))
                .map(colleague -> new Addressee(colleague.email(), wanted.filed(), false));
    }

    @Override
    public void send(Wanted wanted) {
        addressee(wanted).ifPresent(to -> send(wanted, to));
    }

    private static String address(Wanted wanted) {
        return wanted.about() == About.ASSIGNED_MANY
                ? "/amt?stand=meine"
                : "/amt/vorgang/%s%s"
                        .formatted(wanted.filed(), wanted.task() == null ? "" : "/aufgabe/" + wanted.task());
    }

    private void send(Wanted wanted, Addressee to) {
        var arguments = new Object[] {
            colleagues.find(wanted.to()).map(Colleague::name).orElse(""),
            cases.forPlatform(wanted.filed()).reference(),
            wanted.by() == null
                    ? ""
                    : colleagues
                            .find(wanted.by())
                            .map(Colleague::name)
                            .orElseGet(() -> messages.getMessage("staff-mail.somebody", null, Locale.GERMAN)),
            app.url() + address(wanted),
            app.url() + "/amt/einstellungen",
            Integer.toString(wanted.number())
        };
        var words = "staff-mail." + wanted.about().name().toLowerCase(Locale.ROOT);
        post.send(
                this,
                wanted,
                to,
                messages.getMessage(words + ".subject", arguments, Locale.GERMAN),
                messages.getMessage(words, arguments, Locale.GERMAN)
                        + messages.getMessage("staff-mail.end", arguments, Locale.GERMAN));
    }
}
