package de.amtsweg.app.mail;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.amtsweg.app.AppSettings;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.outbox.Addressee;
import de.amtsweg.processes.outbox.Outbound;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A mail about a case to an office, in German; it names nobody, since many read an office's mail. */
@Component
class OfficeMail implements Outbound<OfficeMail.Wanted> {

    static final TaskDescriptor<Wanted> TASK = TaskDescriptor.of("office-mail", Wanted.class);

    private final Cases cases;
    private final Procedures procedures;
    private final Offices offices;
    private final MessageSource messages;
    private final Post post;
    private final AppSettings settings;

    OfficeMail(
            Cases cases,
            Procedures procedures,
            Offices offices,
            MessageSource messages,
            Post post,
            AppSettings settings) {
        this.cases = cases;
        this.procedures = procedures;
        this.offices = offices;
        this.messages = messages;
        this.post = post;
        this.settings = settings;
    }

    /**
     * @param mail key of its words among the procedure's texts
     * @param office key of the office
     */
    record Wanted(Case.Id filed, String mail, String office) {}

    @Override
    public TaskDescriptor<Wanted> task() {
        return TASK;
    }

    @Override
    public Optional<Addressee> addressee(Wanted wanted) {
        return offices.find(wanted.office())
                .map(office -> new Addressee(
                        office.mail(), cases.forPlatform(wanted.filed()).id(), false));
    }

    @Override
    public void send(Wanted wanted) {
        var filed = cases.forPlatform(wanted.filed());
        var texts = procedures.of(filed);
        var office = offices.find(wanted.office()).orElseThrow();
        var arguments = new Object[] {
            office.name(),
            texts.told("mail." + wanted.mail() + ".text", filed, Locale.GERMAN),
            filed.reference(),
            texts.name(Locale.GERMAN),
            settings.url() + "/amt/vorgang/" + filed.id()
        };
        boolean sent = post.send(
                this,
                wanted,
                new Addressee(office.mail(), filed.id(), false),
                "%s (%s)"
                        .formatted(
                                texts.told("mail." + wanted.mail() + ".betreff", filed, Locale.GERMAN),
                                filed.reference()),
                messages.getMessage("mail.office.frame", arguments, Locale.GERMAN));
        if (sent) {
            cases.record(filed.id(), CaseEvent.Kind.MAIL_SENT, wanted.mail());
        }
    }
}
