package de.amtsweg.bench;

import de.amtsweg.Visitor;
import de.amtsweg.local.DemoUser;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.participation.Publication;
import de.amtsweg.processes.participation.Publications;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** A page, and somebody who has been here before to look at it. */
record Visit(String name, String path, Visitor visitor) {

    private static final String DOG = "hundesteuer-anmelden";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Fills the database, and lets people in. */
    static List<Visit> all(ApplicationContext product, int open) {
        var cases = product.getBean(Cases.class);
        var drafts = product.getBean(Drafts.class);
        var publications = product.getBean(Publications.class);
        var erika = person(DemoUser.ERIKA);
        var draft = drafts.begin(DOG, erika, SampleAnswers.dog(Map.of()));
        for (int i = 0; i < 2; i++) {
            drafts.begin("gewerbe-anmelden", erika, SampleAnswers.dog(Map.of()));
        }
        for (int number = 0; number < open; number++) {
            var person = number < 8 ? erika : new Person("bench-" + number, "Person Nummer " + number, "", Set.of());
            var filed = drafts.begin(DOG, person, SampleAnswers.dog(Map.of("name", person.name())));
            if (!(cases.file(filed.procedure(), filed.id(), person, Locale.GERMAN) instanceof Filing.Filed done)) {
                throw new IllegalStateException("refused");
            }
            if (number < 60) {
                publications.publish(idea(done.id(), number));
            }
        }
        var port = product.getEnvironment().getProperty("local.server.port");
        var url = "http://localhost:" + port;
        var guest = new Visitor(url);
        var citizen = new Visitor(url).loggedInAs(DemoUser.ERIKA);
        var clerk = new Visitor(url).loggedInAs(DemoUser.SABINE);
        return List.of(
                new Visit("Catalogue", "/", guest),
                new Visit("Form step", "/verfahren/%s/antrag/%s/hund".formatted(DOG, draft.id()), citizen),
                new Visit("Status", "/status", guest),
                new Visit("Ideas", "/ideen", guest),
                new Visit("Account", "/konto", citizen),
                new Visit("Inbox", "/amt", clerk));
    }

    /** The CSRF token in the page, or else the one before. */
    String token(String before) {
        var found = TOKEN.matcher(visitor.get(path).body());
        return found.find() ? found.group(1) : before;
    }

    /** As the benchmark reads it. */
    @Override
    public String toString() {
        return String.join("\t", "page", name, path, visitor.cookies());
    }

    private static Person person(DemoUser user) {
        return new Person(user.sub(), user.fullName(), user.email(), Set.of());
    }

    private static Publication idea(Case.Id id, int number) {
        return new Publication(
                id,
                "ideen",
                "ID-" + id,
                "leitbild-idee",
                "Mehr Bänke am Rhein, Nummer " + number,
                "Meine Oma geht gern am Rhein spazieren. Sie braucht oft eine Pause, aber es gibt nur wenige Bänke. "
                        .repeat(3),
                "gruen",
                "homberg",
                number % 3 == 0 ? "" : "Mia, 9 Jahre",
                null,
                number % 2 == 0 ? "aufgenommen" : "beratung",
                "",
                Instant.now(),
                Instant.now());
    }
}
