package de.amtsweg.app.web;

import de.amtsweg.forms.Problem;
import java.util.ArrayList;
import java.util.List;

/** Brings together what is wrong with files and what is wrong with answers. */
public final class Problems {

    private Problems() {}

    /** A file that was refused explains its field better than the answer that is missing for it. */
    public static List<Problem> of(List<Problem> files, List<Problem> answers) {
        var all = new ArrayList<>(files);
        answers.stream()
                .filter(answer -> files.stream().noneMatch(file -> file.field().equals(answer.field())))
                .forEach(all::add);
        return all;
    }
}
