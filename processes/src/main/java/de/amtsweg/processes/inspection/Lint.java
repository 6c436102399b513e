package de.amtsweg.processes.inspection;

import de.amtsweg.forms.parsing.InvalidForm;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.procedures.Procedure;
import de.amtsweg.processes.procedures.ProcedureFolder;
import de.amtsweg.processes.procedures.UserTask;
import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.StepField;
import de.amtsweg.processes.xml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.ModelInstance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a procedure's folder and says in plain words what does not fit together in it. */
final class Lint {

    /** Said only if nothing better is known. */
    static final String INVALID = "model.invalid";

    /** As long as the engine's tables have room for. */
    static final int LONGEST = 255;

    private static final Logger LOG = LoggerFactory.getLogger(Lint.class);

    private final ProcedureFolder folder;
    private final Map<String, Step> steps;
    private final Set<String> offices;
    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    private Lint(ProcedureFolder folder, Collection<? extends Step> steps, Set<String> offices) {
        this.folder = folder;
        this.steps = steps.stream().collect(Collectors.toMap(Step::name, step -> step));
        this.offices = offices;
        this.file = folder.key() + ".bpmn";
    }

    /**
     * @param model without what the gate refuses; empty if it cannot be read
     * @param steps steps that models may name
     * @param offices keys of the offices that tasks may be assigned to
     */
    static List<Finding> of(
            ProcedureFolder folder, Optional<Node> model, Collection<? extends Step> steps, Set<String> offices) {
        var lint = new Lint(folder, steps, offices);
        lint.run(model);
        return List.copyOf(lint.findings);
    }

    private void run(Optional<Node> known) {
        if (!textsAreReadable()) {
            return;
        }
        var forms = forms();
        findings.addAll(KindLint.of(folder, forms.values()));
        if (!folder.files().containsKey(file)) {
            found("model.missing", file);
            return;
        }
        var names = known.map(model -> ExpressionLint.provided(model, forms.values(), steps.values()));
        folder.named(".dmn")
                .forEach(decisions -> findings.addAll(RuleLint.of(folder, decisions, names.orElse(Set.of()))));
        findings.addAll(RuleLint.across(folder));
        known.ifPresent(model -> model(model, forms));
    }

    private void model(Node known, Map<String, Form> forms) {
        findings.addAll(ExpressionLint.of(file, known, forms.values(), steps.values()));
        try {
            var model = LenientModel.of(known);
            process(model);
            tasks(model);
            findings.addAll(WordLint.of(folder, model, forms));
        } catch (RuntimeException broken) {
            LOG.debug("{} cannot be read as a model", file, broken);
            found(INVALID, file);
        }
    }

    private boolean textsAreReadable() {
        for (var texts : folder.named(".properties")) {
            try {
                folder.properties(texts);
            } catch (IllegalArgumentException malformed) {
                found("texts.invalid", texts);
                return false;
            }
        }
        return true;
    }

    private Map<String, Form> forms() {
        var forms = new LinkedHashMap<String, Form>();
        for (var form : folder.named(".form")) {
            var name = ProcedureFolder.withoutEnding(form);
            try {
                var read = folder.form(form);
                forms.put(name, read);
                if (!read.id().equals(name)) {
                    found("form.id", form, read.id(), name);
                }
            } catch (InvalidForm invalid) {
                findings.add(Finding.of("form.invalid", form, new Finding.Why(invalid.why())));
            }
        }
        return forms;
    }

    private void process(BpmnModelInstance model) {
        var processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            found("process.count", file, String.valueOf(processes.size()));
            return;
        }
        var process = processes.iterator().next();
        if (!folder.key().equals(process.getId())) {
            found("process.id", process, process.getId(), folder.key());
        }
        if (!process.isExecutable()) {
            found("process.executable", process);
        }
        require("process.name", process, process.getName());
        if (ProcedureFolder.orEmpty(process.getName()).length() > LONGEST) {
            found("name.long", process, String.valueOf(LONGEST));
        }
        lengths(process.getModelInstance());
        require("process.history", process, process.getCamundaHistoryTimeToLiveString());
        require("process.starter", process, process.getCamundaCandidateStarterGroups());
        if (process.getDocumentations().isEmpty()) {
            found("process.law", process);
        }
    }

    /** The engine's columns are no wider. */
    private void lengths(ModelInstance model) {
        for (var node : model.getModelElementsByType(model.getModel().getType(FlowElement.class))) {
            var element = (FlowElement) node;
            if (Math.max(
                            ProcedureFolder.orEmpty(element.getName()).length(),
                            ProcedureFolder.orEmpty(element.getId()).length())
                    > LONGEST) {
                found("name.long", element, String.valueOf(LONGEST));
            }
        }
        for (var node : model.getModelElementsByType(model.getModel().getType(Message.class))) {
            if (ProcedureFolder.orEmpty(((Message) node).getName()).length() > LONGEST) {
                found("name.long", (Message) node, String.valueOf(LONGEST));
            }
        }
    }

    private void tasks(BpmnModelInstance model) {
        var start = model.getModelElementsByType(StartEvent.class).stream()
                .filter(event -> event.getCamundaFormRef() != null)
                .findFirst();
        if (start.isEmpty()) {
            found("start.form", file);
        }
        start.ifPresent(event -> form(event, event.getCamundaFormRef(), event.getCamundaFormRefBinding()));
        for (var task : model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class)) {
            form(task, task.getCamundaFormRef(), task.getCamundaFormRefBinding());
            fourEyes(model, task);
            workingDays(task);
            var office = ProcedureFolder.orEmpty(task.getCamundaCandidateGroups());
            if (office.isBlank()) {
                found("office.none", task, known(offices));
            } else if (!offices.contains(office) && !office.equals(Offices.APPLICANT)) {
                found("office", task, office, known(offices));
            }
        }
        model.getModelElementsByType(ServiceTask.class).forEach(this::step);
        model.getModelElementsByType(BusinessRuleTask.class).forEach(this::decision);
    }

    /** Where citizens begin cases, nobody in the office did: then the rule would bar nobody. */
    private void fourEyes(BpmnModelInstance model, org.camunda.bpm.model.bpmn.instance.UserTask task) {
        for (var other : UserTask.fourEyes(ProcedureFolder.properties(task).getOrDefault(UserTask.FOUR_EYES, ""))) {
            boolean byCitizens = model.getModelElementsByType(Process.class).stream()
                    .anyMatch(process -> Procedure.isCitizens(process.getCamundaCandidateStarterGroups()));
            if (other.equals(UserTask.BEGINNER)) {
                if (byCitizens && !Offices.APPLICANT.equals(task.getCamundaCandidateGroups())) {
                    found("four-eyes.nobody", task);
                }
            } else if (other.equals(task.getId())
                    || !(model.getModelElementById(other)
                            instanceof org.camunda.bpm.model.bpmn.instance.UserTask earlier)) {
                found("four-eyes.task", task, other);
            } else if (Offices.APPLICANT.equals(earlier.getCamundaCandidateGroups())) {
                found("four-eyes.nobody", task);
            }
        }
    }

    private void workingDays(org.camunda.bpm.model.bpmn.instance.UserTask task) {
        var written = ProcedureFolder.properties(task).get(UserTask.WORKING_DAYS);
        if (written != null && UserTask.workingDays(written).isEmpty()) {
            found("working-days", task, written);
        } else if (written != null && task.getCamundaDueDate() != null) {
            found("working-days.twice", task);
        }
    }

    private static String known(Set<String> offices) {
        return Offices.APPLICANT + ", " + offices.stream().sorted().collect(Collectors.joining(", "));
    }

    private void form(BaseElement at, @Nullable String form, @Nullable String binding) {
        if (form == null) {
            found("form.none", at);
        } else if (!folder.files().containsKey(form + ".form")) {
            found("form.missing", at, form);
        } else if (!"deployment".equals(binding)) {
            found("form.binding", at);
        }
    }

    /** The gate checks that the task names a step at all. */
    private void step(ServiceTask task) {
        var expression = ProcedureFolder.orEmpty(task.getCamundaDelegateExpression());
        var step = expression.length() > 3 ? steps.get(expression.substring(2, expression.length() - 1)) : null;
        if (step == null) {
            return;
        }
        if (step.reachesOutside() && !task.isCamundaAsyncBefore()) {
            found("step.async", task, step.name());
        }
        var properties = ProcedureFolder.properties(task);
        step.fields().forEach(field -> field(task, field, properties.getOrDefault(field.name(), "")));
        var known = step.fields().stream().map(StepField::name).toList();
        properties.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> found("step.field.unknown", task, name, step.name(), String.join(", ", known)));
    }

    private void field(ServiceTask task, StepField field, String value) {
        if (value.isBlank()) {
            if (field.required()) {
                found("step.field.missing", task, field.name());
            }
            return;
        }
        switch (field.type()) {
            case TEXT -> {}
            case NUMBER -> {
                if (!value.matches("-?[0-9]{1,9}")) {
                    found("step.field.number", task, field.name(), value);
                }
            }
            case LETTER -> {
                if (!folder.files().containsKey(value + ".html")) {
                    found("step.letter", task, value);
                }
            }
            case MAIL -> {
                if (!folder.properties("texte.properties").containsKey("mail." + value + ".text")) {
                    found("step.mail", task, value);
                }
            }
            case OFFICE -> {
                if (!offices.contains(value)) {
                    found(
                            "step.office",
                            task,
                            field.name(),
                            value,
                            offices.stream().sorted().collect(Collectors.joining(", ")));
                }
            }
            case CHOICE -> {
                if (!field.options().contains(value)) {
                    found("step.choice", task, field.name(), value, String.join(", ", field.options()));
                }
            }
        }
    }

    private void decision(BusinessRuleTask task) {
        var decision = task.getCamundaDecisionRef();
        if (decision == null || !folder.files().containsKey(decision + ".dmn")) {
            found("rule.missing", task, String.valueOf(decision));
        }
        if (!"deployment".equals(task.getCamundaDecisionRefBinding())) {
            found("rule.binding", task);
        }
        if (!"singleEntry".equals(task.getCamundaMapDecisionResult())) {
            found("rule.result", task);
        }
        require("rule.variable", task, task.getCamundaResultVariable());
    }

    private void require(String code, BaseElement at, @Nullable String value) {
        if (value == null || value.isBlank()) {
            found(code, at);
        }
    }

    private void found(String code, String file, String... values) {
        findings.add(Finding.of(code, file, values));
    }

    private void found(String code, BaseElement at, String... values) {
        findings.add(new Finding(code, file, at.getId(), null, List.of(values)));
    }
}
