package de.amtsweg.app.limits;

import de.amtsweg.app.AppSettings;
import java.util.function.Function;

/** What strangers may do only so often. */
public enum Limit {
    CODES(AppSettings.Limits::codes),
    DRAFTS(AppSettings.Limits::drafts),
    FILINGS(AppSettings.Limits::filings),
    FILINGS_PER_PERSON(AppSettings.Limits::filingsPerPerson),
    MAILS(AppSettings.Limits::mails),
    LOGINS(AppSettings.Limits::logins);

    private final Function<AppSettings.Limits, AppSettings.Rate> setting;

    Limit(Function<AppSettings.Limits, AppSettings.Rate> setting) {
        this.setting = setting;
    }

    AppSettings.Rate rate(AppSettings.Limits settings) {
        return setting.apply(settings);
    }
}
