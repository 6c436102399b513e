package de.amtsweg.processes.engine;

import static org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.steps.Rehearsal;
import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.StepContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Lets the engine run a step. */
record StepDelegate(Step step, CaseRecords records) implements JavaDelegate {

    static final String PROPERTIES = "amtsweg:properties";

    @Override
    @SuppressWarnings("unchecked")
    public void execute(DelegateExecution execution) {
        var activity = ((ExecutionEntity) execution).getActivity();
        var properties = (Map<String, String>) activity.getProperty(PROPERTIES);
        var id = Case.Id.of(execution.getProcessBusinessKey());
        step.run(new StepContext(
                id,
                properties,
                (name, value) -> {
                    records.result(id, name, value);
                    if (records.engineReads(execution.getProcessDefinitionId(), name)) {
                        execution.setVariable(name, value);
                    }
                },
                Rehearsal.current().orElse(null)));
    }

    /** The {@code camunda:property} children of a service task. */
    static Map<String, String> propertiesOf(Element task) {
        var properties = new LinkedHashMap<String, String>();
        var extensions = task.element("extensionElements");
        var list = extensions == null ? null : extensions.elementNS(CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (list != null) {
            list.elementsNS(CAMUNDA_BPMN_EXTENSIONS_NS, "property")
                    .forEach(property -> properties.put(property.attribute("name"), property.attribute("value")));
        }
        return properties;
    }
}
