package de.amtsweg.forms.parsing;

import de.amtsweg.forms.schema.Component;
import de.amtsweg.forms.schema.Computed;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.schema.Repeated;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds expressions that read themselves, directly or through others: their values could grow forever. */
final class Circles {

    /** Names under which each expression's value can be read: its own, and those of what contains it. */
    private final Map<Computed, Set<String>> names = new LinkedHashMap<>();

    Circles(List<Form.Page> pages) {
        pages.forEach(page -> collect(page.components(), Set.of()));
    }

    /** The key of an expression that reads itself. */
    Optional<String> find() {
        return names.keySet().stream()
                .filter(start -> readBy(start).contains(start))
                .findFirst()
                .map(Computed::key);
    }

    private Set<Computed> readBy(Computed start) {
        var read = new HashSet<Computed>();
        var next = new ArrayList<>(List.of(start));
        while (!next.isEmpty()) {
            var mentioned = next.remove(next.size() - 1).formula().mentions();
            names.forEach((other, known) -> {
                if (known.stream().anyMatch(mentioned::contains) && read.add(other)) {
                    next.add(other);
                }
            });
        }
        return read;
    }

    private void collect(List<Component> components, Set<String> around) {
        for (var component : components) {
            if (component instanceof Computed computed) {
                names.put(computed, with(around, computed.key()));
            } else if (component instanceof Component.Group group) {
                collect(group.components(), around);
            } else if (component instanceof Repeated list) {
                collect(list.template(), with(around, list.key()));
            }
        }
    }

    /** The parts of the key, which begins with those of the surrounding groups. */
    private static Set<String> with(Set<String> around, String key) {
        var all = new HashSet<>(around);
        all.addAll(List.of(key.split("\\.")));
        return all;
    }
}
