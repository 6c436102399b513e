package de.amtsweg.processes.letters;

import de.amtsweg.forms.pages.FormView;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Copies of applications, for those who filed them. */
@Component
public class Copies {

    private final Procedures procedures;
    private final CopyPage page;

    Copies(Procedures procedures, CopyPage page) {
        this.procedures = procedures;
        this.page = page;
    }

    /**
     * @param filed obtained by one of the access rules of {@link Cases}
     * @param uploads the case's files by id
     * @return a PDF file
     */
    public byte[] of(Case filed, Map<String, FormView.Upload> uploads) {
        return page.write(procedures.of(filed), filed, uploads);
    }
}
