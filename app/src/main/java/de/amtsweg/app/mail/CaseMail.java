package de.amtsweg.app.mail;

import de.amtsweg.app.AppSettings;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.CaseEvent;
import de.amtsweg.processes.Cases;
import de.amtsweg.processes.Outbound;
import de.amtsweg.processes.Procedures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A mail about a case, written when it is sent, in the language that the applicant used. */
@Component
class CaseMail implements Outbound {

    static final String NAME = "mail";

    private final Cases cases;
    private final Procedures procedures;
    private final MessageSource messages;
    private final Post post;
    private final AppSettings settings;

    CaseMail(Cases cases, Procedures procedures, MessageSource messages, Post post, AppSettings settings) {
        this.cases = cases;
        this.procedures = procedures;
        this.messages = messages;
        this.post = post;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** @param payload id of the case and key of the mail */
    @Override
    public void send(String payload) {
        var parts = payload.split(" ");
        var filed = cases.forPlatform(Case.Id.of(parts[0]));
        var texts = procedures.of(filed);
        boolean sent = send(
                filed,
                texts.text("mail." + parts[1] + ".betreff", filed.language()),
                texts.told("mail." + parts[1] + ".text", filed, filed.language()));
        if (sent) {
            cases.record(filed.id(), CaseEvent.Kind.MAIL_SENT, parts[1]);
        }
    }

    /** @return whether there is an address to send it to */
    boolean send(Case filed, String subject, String words) {
        if (filed.applicantMail().isEmpty()) {
            return false;
        }
        post.send(filed.applicantMail(), "%s (%s)".formatted(subject, filed.reference()), text(filed, words));
        return true;
    }

    private String text(Case filed, String words) {
        var arguments = new Object[] {
            filed.applicantName().isEmpty() ? "" : " " + filed.applicantName(),
            words,
            filed.reference(),
            settings.url() + "/konto/vorgang/" + filed.id(),
            settings.url() + "/status?aktenzeichen=" + filed.reference(),
            cases.statusCode(filed),
            "%s/status/%s/%s".formatted(settings.url(), filed.reference(), cases.statusCode(filed))
        };
        return messages.getMessage(filed.isGuests() ? "mail.frame.guest" : "mail.frame", arguments, filed.language());
    }
}
