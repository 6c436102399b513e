package de.amtsweg.demo;

import de.amtsweg.local.DemoUser;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Tasks;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Does the offices' tasks in the demo, each by the one of the demo's people whose office it is. */
record Colleagues(Drafts drafts, Cases cases, Tasks tasks, Inbox inbox) {

    void complete(Case.Id id, Person applicant, String key, Map<String, String> answers) {
        var task = inbox.of(cases.ofApplicant(id, applicant)).stream()
                .filter(open -> open.key().equals(key))
                .findFirst()
                .orElseThrow();
        var colleague = of(task.office());
        drafts.save(tasks.draft(task, colleague).id(), colleague, SampleAnswers.input(answers));
        tasks.complete(task.id(), colleague);
    }

    private static Person of(String office) {
        return Arrays.stream(DemoUser.values())
                .filter(user -> user.offices().contains(office))
                .findFirst()
                .map(user -> new Person(user.sub(), user.fullName(), user.email(), Set.copyOf(user.offices())))
                .orElseThrow();
    }

    /** Every third time a citizen who can log in, else somebody else. */
    static Person applicant(int number) {
        var citizens = List.of(DemoUser.LENA, DemoUser.ERIKA, DemoUser.AHMET);
        var others = List.of("Yasemin Kaya", "Piotr Nowak", "Gisela Hoffmann", "Thanh Nguyễn");
        if (number % 3 == 0) {
            var citizen = citizens.get(number / 3 % citizens.size());
            return new Person(citizen.sub(), citizen.fullName(), citizen.email(), Set.of());
        }
        return new Person(
                "demo-other-" + number,
                others.get(number % others.size()),
                "other%d@example.org".formatted(number),
                Set.of());
    }
}
