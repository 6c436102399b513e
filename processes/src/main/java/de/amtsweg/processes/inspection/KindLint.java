package de.amtsweg.processes.inspection;

import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.procedures.ProcedureFolder;
import de.amtsweg.storage.kinds.InvalidKinds;
import de.amtsweg.storage.kinds.Kind;
import de.amtsweg.storage.kinds.Kinds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The part of the lint for kinds of documents: those that a folder declares, and those that its forms ask for. */
final class KindLint {

    private KindLint() {}

    static List<Finding> of(ProcedureFolder folder, Collection<Form> forms) {
        List<Kind> own;
        try {
            own = folder.kinds();
        } catch (InvalidKinds invalid) {
            return List.of(Finding.of("kinds.invalid", ProcedureFolder.KINDS, String.valueOf(invalid.getMessage())));
        }
        var known = new TreeSet<>(Stream.concat(own.stream(), Kinds.common().stream())
                .map(Kind::key)
                .toList());
        var findings = new ArrayList<Finding>();
        for (var form : forms) {
            form.questions()
                    .forEach(field -> field.kinds().stream()
                            .filter(kind -> !known.contains(kind))
                            .forEach(kind -> findings.add(Finding.of(
                                    "form.kind", form.id() + ".form", field.key(), kind, String.join(", ", known)))));
        }
        return findings;
    }
}
