package de.amtsweg.processes.engine;

import de.amtsweg.processes.Case;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Listens to every model from within the engine, so that inbox and case always agree with the engine. */
class Projection extends AbstractBpmnParseListener {

    private final RecordsLink link;

    Projection(RecordsLink link) {
        this.link = link;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                execution -> link.records().ended(caseOf(execution)));
    }

    @Override
    public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::taskCreated);
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_UPDATE,
                changed -> link.records()
                        .taskChanged(changed.getId(), changed.getName(), changed.getAssignee(), changed.getDueDate()));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE,
                completed -> link.records()
                        .taskClosed(
                                caseOf(completed.getExecution()), completed.getId(), completed.getTaskDefinitionKey()));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE,
                deleted -> link.records()
                        .taskClosed(caseOf(deleted.getExecution()), deleted.getId(), deleted.getTaskDefinitionKey()));
    }

    private void taskCreated(DelegateTask created) {
        var due = link.records().due(created.getProcessDefinitionId(), created.getTaskDefinitionKey());
        if (due != null) {
            created.setDueDate(due);
        }
        link.records()
                .taskOpened(
                        caseOf(created.getExecution()),
                        created.getProcessInstanceId(),
                        created.getProcessDefinitionId(),
                        created.getId(),
                        created.getTaskDefinitionKey(),
                        created.getName(),
                        created.getDueDate());
    }

    @Override
    public void parseIntermediateCatchEvent(Element event, ScopeImpl scope, ActivityImpl activity) {
        waitsAt(activity);
    }

    @Override
    public void parseReceiveTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        waitsAt(activity);
    }

    @Override
    public void parseEventBasedGateway(Element gateway, ScopeImpl scope, ActivityImpl activity) {
        waitsAt(activity);
    }

    private void waitsAt(ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> link.records()
                .waitBegun(
                        caseOf(execution),
                        execution.getProcessInstanceId(),
                        execution.getProcessDefinitionId(),
                        activity.getId()));
        activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution ->
                link.records().waitEnded(caseOf(execution), execution.getProcessDefinitionId(), activity.getId()));
    }

    @Override
    public void parseServiceTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        activity.setProperty(StepDelegate.PROPERTIES, StepDelegate.propertiesOf(task));
    }

    @Override
    public void parseBusinessRuleTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        var variable = task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "resultVariable");
        if (variable != null) {
            activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
                var value = execution.getVariable(variable);
                if (value != null) {
                    link.records()
                            .result(
                                    caseOf(execution),
                                    variable,
                                    value instanceof Double number
                                            ? BigDecimal.valueOf(number).stripTrailingZeros()
                                            : value);
                }
            });
        }
    }

    @Override
    public void parseEndEvent(Element end, ScopeImpl scope, ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> link.records()
                .reached(
                        caseOf(execution),
                        execution.getProcessInstanceId(),
                        execution.getProcessDefinitionId(),
                        activity.getId()));
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                execution -> link.records().lock(caseOf(execution)));
    }

    private static Case.Id caseOf(DelegateExecution execution) {
        return Case.Id.of(execution.getProcessBusinessKey());
    }
}
