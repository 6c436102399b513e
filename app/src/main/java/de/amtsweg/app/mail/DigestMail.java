package de.amtsweg.app.mail;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.amtsweg.app.AppSettings;
import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.City;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.colleagues.Colleague;
import de.amtsweg.processes.colleagues.Colleagues;
import de.amtsweg.processes.deadlines.WorkingDays;
import de.amtsweg.processes.outbox.Addressee;
import de.amtsweg.processes.outbox.Outbound;
import de.amtsweg.processes.settings.StaffSettings;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Task;
import de.amtsweg.processes.tasks.TaskNews;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What somebody has to do today, as numbers and references, written when it is sent. Nobody gets one that says nothing. */
@Component
class DigestMail implements Outbound<DigestMail.Wanted> {

    static final TaskDescriptor<Wanted> TASK = TaskDescriptor.of("digest-mail", Wanted.class);

    /** The list has the rest. */
    private static final int MOST_LISTED = 10;

    private static final List<String> LISTS =
            List.of("stand=meine", "stand=meine&frist=ueberfaellig", "stand=meine&frist=heute", "sortierung=-eingang");

    private final Colleagues colleagues;
    private final StaffSettings settings;
    private final Inbox inbox;
    private final TaskNews news;
    private final City city;
    private final WorkingDays workingDays;
    private final MessageSource messages;
    private final Post post;
    private final AppSettings app;
    private final InstantSource clock;

    DigestMail(
            Colleagues colleagues,
            StaffSettings settings,
            Inbox inbox,
            TaskNews news,
            City city,
            WorkingDays workingDays,
            MessageSource messages,
            Post post,
            AppSettings app,
            InstantSource clock) {
        this.colleagues = colleagues;
        this.settings = settings;
        this.inbox = inbox;
        this.news = news;
        this.city = city;
        this.workingDays = workingDays;
        this.messages = messages;
        this.post = post;
        this.app = app;
        this.clock = clock;
    }

    /**
     * @param person account id
     * @param day on another one nobody wants it any more
     */
    record Wanted(String person, String day) {}

    @Override
    public TaskDescriptor<Wanted> task() {
        return TASK;
    }

    @Override
    public Optional<Addressee> addressee(Wanted wanted) {
        return to(wanted).map(colleague -> new Addressee(colleague.email(), null, false));
    }

    private Optional<Colleague> to(Wanted wanted) {
        return colleagues
                .find(wanted.person())
                .filter(colleague -> !colleague.email().isEmpty()
                        && colleague.person().isStaff()
                        && settings.of(colleague.id()).digest());
    }

    @Override
    public void send(Wanted wanted) {
        var today = CityTime.date(clock.instant());
        if (today.equals(LocalDate.parse(wanted.day()))) {
            to(wanted).ifPresent(colleague -> send(wanted, colleague, today));
        }
    }

    private void send(Wanted wanted, Colleague to, LocalDate today) {
        var since = workingDays
                .before(today)
                .atTime(city.digest())
                .atZone(CityTime.ZONE)
                .toInstant();
        var counts = counts(to.person(), since);
        if (counts.stream().allMatch(count -> count == 0)) {
            return;
        }
        var arguments = new ArrayList<Object>(List.of(to.name(), CityTime.day(today, Locale.GERMAN)));
        counts.stream().map(DigestMail::counted).forEach(arguments::add);
        arguments.add(CityTime.time(since, Locale.GERMAN));
        LISTS.forEach(list -> arguments.add("%s/amt?%s".formatted(app.url(), list)));
        arguments.add(urgent(to.person(), today));
        arguments.add(app.url() + "/amt/einstellungen");
        post.send(
                this,
                wanted,
                new Addressee(to.email(), null, false),
                messages.getMessage("staff-mail.digest.subject", arguments.toArray(), Locale.GERMAN),
                messages.getMessage("staff-mail.digest", arguments.toArray(), Locale.GERMAN));
    }

    /** One's own, of these overdue and due today, and new ones of the offices. */
    private List<Integer> counts(Person person, Instant since) {
        var own = IntStream.range(0, 3)
                .mapToObj(list -> Filter.ofQuery(LISTS.get(list)))
                .toList();
        var counts = new ArrayList<>(inbox.counts(person, own));
        counts.add(news.since(since, person, Filter.NONE).fresh());
        return counts;
    }

    private static String counted(int count) {
        return count < TaskNews.MOST ? Integer.toString(count) : (TaskNews.MOST - 1) + "+";
    }

    /** A line for each of one's own tasks that are due, the oldest first. */
    private String urgent(Person person, LocalDate today) {
        var lines = new StringBuilder();
        var tomorrow = CityTime.start(today.plusDays(1));
        inbox.page(person, Filter.ofQuery("stand=meine&sortierung=frist")).tasks().stream()
                .filter(task -> task.due() != null && task.due().isBefore(tomorrow))
                .limit(MOST_LISTED)
                .forEach(task -> lines.append(line(task)));
        return lines.toString();
    }

    private String line(Task task) {
        return messages.getMessage(
                "staff-mail.digest.task",
                new Object[] {
                    task.reference(),
                    task.due() == null ? "" : CityTime.day(task.due(), Locale.GERMAN),
                    "%s/amt/vorgang/%s".formatted(app.url(), task.caseId())
                },
                Locale.GERMAN);
    }
}
