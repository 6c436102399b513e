package de.amtsweg.processes.xml;

import java.util.Locale;
import java.util.Set;

/** Whose an element is. */
public final class Namespaces {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    public static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** Where things are in the diagram; the engine only stores the positions. */
    private static final String PICTURE = "http(s)?://www\\.omg\\.org/spec/(BPMN|DD|DMN)/[0-9]{8}/(DI|DC|DMNDI)/?";

    private static final String DMN = "http(s)?://www\\.omg\\.org/spec/DMN/[0-9]{8}/(MODEL/|dmn\\.xsd)";

    private static final Set<String> ENGINES = Set.of("camunda", "activiti", "operaton", "flowable");

    /** What drawing tools of the same makers write about themselves, or for other engines; this engine reads none of it. */
    private static final Set<String> TOOLS =
            Set.of("http://camunda.org/schema/modeler/1.0", "http://camunda.org/schema/zeebe/1.0");

    private Namespaces() {}

    public static boolean isPicture(String namespace) {
        return namespace.matches(PICTURE);
    }

    public static boolean isDecisions(String namespace) {
        return namespace.matches(DMN);
    }

    /** The engine reads more than one spelling of its namespace; whatever looks like one is not foreign. */
    public static boolean isEngine(String namespace) {
        var small = namespace.toLowerCase(Locale.ROOT);
        return !TOOLS.contains(namespace) && ENGINES.stream().anyMatch(small::contains);
    }
}
