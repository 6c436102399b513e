package de.amtsweg.app.mail;

import de.amtsweg.app.AppSettings;
import de.amtsweg.app.web.Dates;
import de.amtsweg.processes.Draft;
import de.amtsweg.processes.Drafts;
import de.amtsweg.processes.Outbound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.Procedures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A mail about an application that is not sent yet: the code to go on with elsewhere, or that it expires soon. */
@Component
class DraftMail implements Outbound {

    private final Drafts drafts;
    private final Procedures procedures;
    private final MessageSource messages;
    private final Dates dates;
    private final Post post;
    private final AppSettings settings;

    DraftMail(
            Drafts drafts,
            Procedures procedures,
            MessageSource messages,
            Dates dates,
            Post post,
            AppSettings settings) {
        this.drafts = drafts;
        this.procedures = procedures;
        this.messages = messages;
        this.dates = dates;
        this.post = post;
        this.settings = settings;
    }

    @Override
    public String name() {
        return Drafts.MAIL;
    }

    /** @param payload what the mail is about, and id of the draft; nothing is sent for one that is gone */
    @Override
    public void send(String payload) {
        var parts = payload.split(" ");
        drafts.forPlatform(Draft.Id.of(parts[1])).ifPresent(draft -> send(parts[0], draft));
    }

    private void send(String about, Draft draft) {
        if (draft.mail() == null) {
            return;
        }
        boolean guest = Person.isGuest(draft.person());
        var arguments = new Object[] {
            procedures.get(draft.procedure()).name(draft.language()),
            dates.day(drafts.expires(draft), draft.language()),
            settings.url() + (guest ? "/weitermachen" : "/konto"),
            guest ? drafts.resumeCode(draft) : "",
            settings.url() + "/weitermachen/" + (guest ? drafts.resumeCode(draft) : "")
        };
        var words = "mail.draft." + about;
        post.send(
                draft.mail(),
                messages.getMessage(words + ".subject", arguments, draft.language()),
                messages.getMessage(words + (guest ? ".guest" : ""), arguments, draft.language())
                        + messages.getMessage("mail.draft.end", null, draft.language()));
    }
}
