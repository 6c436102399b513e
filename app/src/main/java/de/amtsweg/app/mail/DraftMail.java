package de.amtsweg.app.mail;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.amtsweg.app.AppSettings;
import de.amtsweg.app.web.Dates;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.DraftExpiry;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.outbox.Addressee;
import de.amtsweg.processes.outbox.Outbound;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A mail about an application not sent yet: the code to continue with elsewhere, or that it expires soon. */
@Component
class DraftMail implements Outbound<Drafts.News> {

    private final Drafts drafts;
    private final DraftExpiry expiry;
    private final Procedures procedures;
    private final MessageSource messages;
    private final Dates dates;
    private final Post post;
    private final AppSettings settings;

    DraftMail(
            Drafts drafts,
            DraftExpiry expiry,
            Procedures procedures,
            MessageSource messages,
            Dates dates,
            Post post,
            AppSettings settings) {
        this.drafts = drafts;
        this.expiry = expiry;
        this.procedures = procedures;
        this.messages = messages;
        this.dates = dates;
        this.post = post;
        this.settings = settings;
    }

    @Override
    public TaskDescriptor<Drafts.News> task() {
        return Drafts.MAIL;
    }

    @Override
    public Optional<Addressee> addressee(Drafts.News news) {
        return drafts.forPlatform(news.draft()).map(Draft::mail).map(address -> new Addressee(address, null, false));
    }

    /** Nothing is sent for a draft that is gone. */
    @Override
    public void send(Drafts.News news) {
        drafts.forPlatform(news.draft()).ifPresent(draft -> send(news, draft));
    }

    private void send(Drafts.News news, Draft draft) {
        if (draft.mail() == null) {
            return;
        }
        boolean guest = Person.isGuest(draft.person());
        var arguments = new Object[] {
            procedures.get(draft.procedure()).name(draft.language()),
            dates.day(expiry.expires(draft), draft.language()),
            settings.url() + (guest ? "/weitermachen" : "/konto"),
            guest ? drafts.resumeCode(draft) : "",
            settings.url() + "/weitermachen/" + (guest ? drafts.resumeCode(draft) : "")
        };
        var words = "mail.draft." + news.about().name().toLowerCase(Locale.ROOT);
        post.send(
                this,
                news,
                new Addressee(draft.mail(), null, false),
                messages.getMessage(words + ".subject", arguments, draft.language()),
                messages.getMessage(words + (guest ? ".guest" : ""), arguments, draft.language())
                        + messages.getMessage(
                                "mail.draft.end",
                                new Object[] {messages.getMessage("mail.sender", null, draft.language())},
                                draft.language()));
    }
}
