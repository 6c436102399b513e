package de.amtsweg.demo;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.local.DemoUser;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.colleagues.Colleagues;
import de.amtsweg.processes.notes.NewNote;
import de.amtsweg.processes.notes.Note;
import de.amtsweg.processes.notes.Notes;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.FollowUps;
import de.amtsweg.processes.tasks.Handovers;
import de.amtsweg.processes.tasks.Inbox;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;

/** An office at work: colleagues who have logged in, tasks put aside and given away, notes and a call. */
@Order(9)
public class DemoOffice implements ApplicationRunner {

    private final Colleagues colleagues;
    private final Inbox inbox;
    private final Cases cases;
    private final FollowUps followUps;
    private final Handovers handovers;
    private final Notes notes;
    private final InstantSource clock;

    public DemoOffice(
            Colleagues colleagues,
            Inbox inbox,
            Cases cases,
            FollowUps followUps,
            Handovers handovers,
            Notes notes,
            InstantSource clock) {
        this.colleagues = colleagues;
        this.inbox = inbox;
        this.cases = cases;
        this.followUps = followUps;
        this.handovers = handovers;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var berta = person(DemoUser.BERTA);
        if (colleagues.find(berta.id()).isPresent()) {
            return;
        }
        Arrays.stream(DemoUser.values())
                .filter(user -> !user.offices().isEmpty())
                .map(DemoOffice::person)
                .forEach(colleagues::seen);
        var free = inbox.page(berta, Filter.ofQuery("amt=steueramt&stand=frei&sortierung=-eingang"))
                .tasks();
        var today = CityTime.date(clock.instant());
        followUps.postpone(free.get(0).id(), berta, today.plusDays(7), "Rassegutachten vom Tierarzt");
        followUps.postpone(free.get(1).id(), berta, today.plusDays(14), "Umzug: Meldeadresse abwarten");
        handovers.assign(
                free.get(2).id(),
                berta,
                colleagues.find(DemoUser.SABINE.sub()).orElseThrow(),
                null,
                "Du kennst den Fall von letztem Jahr.");
        var talked = cases.ofOffice(free.get(3).caseId(), berta);
        notes.write(
                talked,
                berta,
                NewNote.ofCall(
                        UUID.randomUUID(),
                        talked.applicantName(),
                        "Fragt, ob die Steuer auch vierteljährlich gezahlt werden kann. Ja, habe ich gesagt."));
        notes.write(
                talked,
                berta,
                new NewNote(
                        UUID.randomUUID(),
                        Note.Kind.NOTE,
                        "",
                        "@Sabine Steuer Bitte beim Bescheid auf die Ratenzahlung hinweisen.",
                        Set.of()));
    }

    private static Person person(DemoUser user) {
        return new Person(user.sub(), user.fullName(), user.email(), Set.copyOf(user.offices()));
    }
}
