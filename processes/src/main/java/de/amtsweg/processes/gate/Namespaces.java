package de.amtsweg.processes.gate;

import java.util.Locale;
import java.util.Set;

/** Whose an element is. */
final class Namespaces {

    /** Where things are in the diagram; the engine only stores the positions. */
    private static final String PICTURE = "http(s)?://www\\.omg\\.org/spec/(BPMN|DD|DMN)/[0-9]{8}/(DI|DC|DMNDI)/?";

    private static final String DMN = "http(s)?://www\\.omg\\.org/spec/DMN/[0-9]{8}/(MODEL/|dmn\\.xsd)";

    private static final Set<String> ENGINES = Set.of("camunda", "activiti", "operaton", "flowable");

    private Namespaces() {}

    static boolean isPicture(String namespace) {
        return namespace.matches(PICTURE);
    }

    static boolean isDecisions(String namespace) {
        return namespace.matches(DMN);
    }

    /** The engine reads more than one spelling of its namespace; whatever looks like one is not foreign. */
    static boolean isEngine(String namespace) {
        var small = namespace.toLowerCase(Locale.ROOT);
        return ENGINES.stream().anyMatch(small::contains);
    }
}
