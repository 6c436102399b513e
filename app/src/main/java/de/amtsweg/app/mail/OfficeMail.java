package de.amtsweg.app.mail;

import de.amtsweg.app.AppSettings;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.CaseEvent;
import de.amtsweg.processes.Cases;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Outbound;
import de.amtsweg.processes.Procedures;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A mail about a case to an office, in German; it names nobody, since many read an office's mail. */
@Component
class OfficeMail implements Outbound {

    static final String NAME = "office-mail";

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

    @Override
    public String name() {
        return NAME;
    }

    /** @param payload id of the case, key of the mail and key of the office */
    @Override
    public void send(String payload) {
        var parts = payload.split(" ");
        var filed = cases.forPlatform(Case.Id.of(parts[0]));
        var texts = procedures.of(filed);
        var office = offices.find(parts[2]).orElseThrow();
        var arguments = new Object[] {
            office.name(),
            texts.text("mail." + parts[1] + ".text", Locale.GERMAN),
            filed.reference(),
            texts.name(Locale.GERMAN),
            settings.url() + "/amt/vorgang/" + filed.id()
        };
        post.send(
                office.mail(),
                "%s (%s)".formatted(texts.text("mail." + parts[1] + ".betreff", Locale.GERMAN), filed.reference()),
                messages.getMessage("mail.office.frame", arguments, Locale.GERMAN));
        cases.record(filed.id(), CaseEvent.Kind.MAIL_SENT, parts[1]);
    }
}
