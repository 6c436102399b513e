package de.amtsweg.app.citizen;

import de.amtsweg.processes.drafts.Draft;

/** There is no such draft of this person: sent, discarded, continued on another device, or never theirs. */
class DraftGone extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String procedure;
    private final transient Draft.Id id;

    DraftGone(String procedure, Draft.Id id) {
        super("no such draft");
        this.procedure = procedure;
        this.id = id;
    }

    String procedure() {
        return procedure;
    }

    Draft.Id id() {
        return id;
    }
}
