package de.amtsweg.processes.settings;

/**
 * What somebody has set.
 *
 * @param compact whether the list shows more rows on a screen
 * @param claims whether opening a free task from the list claims it
 * @param digest whether a mail says each morning what is to be done
 * @param assigned whether a mail says at once that somebody has given them a task, as the next ones say
 * @param mentioned that a colleague has named them
 * @param replied that an applicant has answered what they had asked
 */
public record StaffSetting(
        boolean compact, boolean claims, boolean digest, boolean assigned, boolean mentioned, boolean replied) {

    /** What everybody has who has set nothing: mail comes only to those who want it. */
    public static final StaffSetting USUAL = new StaffSetting(false, false, false, false, false, false);
}
