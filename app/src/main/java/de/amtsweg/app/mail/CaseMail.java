package de.amtsweg.app.mail;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.amtsweg.app.AppSettings;
import de.amtsweg.app.limits.Limit;
import de.amtsweg.app.limits.Limits;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.outbox.Addressee;
import de.amtsweg.processes.outbox.Outbound;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A mail about a case, written when it is sent, in the language that the applicant used. */
@Component
class CaseMail implements Outbound<CaseMail.Wanted> {

    static final TaskDescriptor<Wanted> TASK = TaskDescriptor.of("mail", Wanted.class);

    private static final Duration BY_THE_GUEST = Duration.ofMinutes(15);

    private final Cases cases;
    private final Procedures procedures;
    private final MessageSource messages;
    private final Post post;
    private final AppSettings settings;
    private final Limits limits;
    private final InstantSource clock;

    CaseMail(
            Cases cases,
            Procedures procedures,
            MessageSource messages,
            Post post,
            AppSettings settings,
            Limits limits,
            InstantSource clock) {
        this.cases = cases;
        this.procedures = procedures;
        this.messages = messages;
        this.post = post;
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param mail key of its words among the procedure's texts */
    record Wanted(Case.Id filed, String mail) {}

    @Override
    public TaskDescriptor<Wanted> task() {
        return TASK;
    }

    @Override
    public Optional<Addressee> addressee(Wanted wanted) {
        return to(wanted.filed());
    }

    Optional<Addressee> to(Case.Id id) {
        return Optional.of(cases.forPlatform(id))
                .filter(filed -> !filed.applicantMail().isEmpty())
                .map(Addressee::applicant);
    }

    @Override
    public void send(Wanted wanted) {
        var filed = cases.forPlatform(wanted.filed());
        var texts = procedures.of(filed);
        boolean sent = send(
                this,
                wanted,
                filed,
                texts.told("mail." + wanted.mail() + ".betreff", filed, filed.language()),
                texts.told("mail." + wanted.mail() + ".text", filed, filed.language()));
        if (sent) {
            cases.record(filed.id(), CaseEvent.Kind.MAIL_SENT, wanted.mail());
        }
    }

    /**
     * @param outbound what is to send it again if it does not arrive
     * @return whether there is an address that may get this mail, and the mail server has taken it
     */
    <T> boolean send(Outbound<T> outbound, T what, Case filed, String subject, String words) {
        if (filed.applicantMail().isEmpty() || isFlood(filed)) {
            return false;
        }
        return post.send(
                outbound,
                what,
                Addressee.applicant(filed),
                "%s (%s)".formatted(subject, filed.reference()),
                text(filed, words));
    }

    /**
     * Guests may give anybody's address. A mail this soon was triggered by the guest alone; any more of those
     * than a person can want are not sent, and the case goes on.
     */
    private boolean isFlood(Case filed) {
        return filed.isGuests()
                && filed.filed().plus(BY_THE_GUEST).isAfter(clock.instant())
                && !limits.allows(Limit.MAILS, filed.applicantMail().toLowerCase(Locale.ROOT));
    }

    private String text(Case filed, String words) {
        var arguments = new Object[] {
            filed.applicantName().isEmpty() ? "" : " " + filed.applicantName(),
            words,
            filed.reference(),
            settings.url() + "/konto/vorgang/" + filed.id(),
            settings.url() + "/status?aktenzeichen=" + filed.reference(),
            cases.statusCode(filed),
            "%s/status/%s/%s".formatted(settings.url(), filed.reference(), cases.statusCode(filed)),
            messages.getMessage("mail.sender", null, filed.language()),
            cases.isWithdrawable(filed) ? " " + messages.getMessage("mail.frame.withdraw", null, filed.language()) : ""
        };
        return messages.getMessage(filed.isGuests() ? "mail.frame.guest" : "mail.frame", arguments, filed.language());
    }
}
