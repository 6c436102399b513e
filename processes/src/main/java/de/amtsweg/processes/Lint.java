package de.amtsweg.processes;

import de.amtsweg.forms.Form;
import de.amtsweg.forms.InvalidForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/** Reads a procedure's folder and says in plain words what is wrong with which file. */
public final class Lint {

    private static final Pattern NAMED_STEP = Pattern.compile("\\$\\{([A-Za-z]+)}");

    private final ProcedureFolder folder;
    private final Map<String, Step> steps;
    private final Set<String> offices;
    private final List<Finding> findings = new ArrayList<>();

    private Lint(ProcedureFolder folder, Collection<? extends Step> steps, Set<String> offices) {
        this.folder = folder;
        this.steps = steps.stream().collect(Collectors.toMap(Step::name, step -> step));
        this.offices = offices;
    }

    public record Finding(String file, String text) {

        @Override
        public String toString() {
            return file + ": " + text;
        }
    }

    /**
     * @param steps those that models may name
     * @param offices keys of those that tasks may be given to
     */
    public static List<Finding> of(ProcedureFolder folder, Collection<? extends Step> steps, Set<String> offices) {
        var lint = new Lint(folder, steps, offices);
        lint.run();
        return List.copyOf(lint.findings);
    }

    private void run() {
        var bpmnFile = folder.key() + ".bpmn";
        if (!folder.files().containsKey(bpmnFile)) {
            found(bpmnFile, "is missing; the model is named like its folder");
            return;
        }
        BpmnModelInstance model;
        try {
            model = folder.bpmn();
        } catch (ModelException notBpmn) {
            found(bpmnFile, "is not valid BPMN: " + rootCause(notBpmn));
            return;
        }
        var forms = forms();
        decisions();
        process(bpmnFile, model);
        tasks(bpmnFile, model, forms);
        findings.addAll(WordLint.of(folder, model, forms));
    }

    private Map<String, Form> forms() {
        var forms = new LinkedHashMap<String, Form>();
        for (var file : folder.named(".form")) {
            var name = ProcedureFolder.withoutEnding(file);
            try {
                var form = Form.parse(folder.text(file));
                forms.put(name, form);
                if (!form.id().equals(name)) {
                    found(file, "has the id \"%s\", but must have its file's name, \"%s\"".formatted(form.id(), name));
                }
            } catch (InvalidForm invalid) {
                found(file, invalid.getMessage());
            }
        }
        return forms;
    }

    private void decisions() {
        for (var file : folder.named(".dmn")) {
            var name = ProcedureFolder.withoutEnding(file);
            try {
                if (folder.dmn(file).getModelElementsByType(Decision.class).stream()
                        .noneMatch(decision -> decision.getId().equals(name))) {
                    found(file, "has no decision with the file's name as id, \"%s\"".formatted(name));
                }
            } catch (ModelException notDmn) {
                found(file, "is not valid DMN: " + rootCause(notDmn));
            }
        }
    }

    private void process(String file, BpmnModelInstance model) {
        var processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            found(file, "has %d processes, but must have one".formatted(processes.size()));
            return;
        }
        var process = processes.iterator().next();
        if (!folder.key().equals(process.getId())) {
            found(
                    file,
                    "the process has the id \"%s\", but must have the folder's name, \"%s\""
                            .formatted(process.getId(), folder.key()));
        }
        require(file, "the process", "a name", process.getName());
        require(file, "the process", "camunda:historyTimeToLive", process.getCamundaHistoryTimeToLiveString());
        require(file, "the process", "camunda:candidateStarterGroups", process.getCamundaCandidateStarterGroups());
        if (process.getDocumentations().isEmpty()) {
            found(file, "the process has no documentation; the legal basis belongs there");
        }
    }

    private void tasks(String file, BpmnModelInstance model, Map<String, Form> forms) {
        var start = model.getModelElementsByType(StartEvent.class).stream()
                .filter(event -> event.getCamundaFormRef() != null)
                .findFirst();
        if (start.isEmpty()) {
            found(file, "no start event names a form (camunda:formRef)");
        }
        start.ifPresent(event -> form(
                file,
                "start event",
                event.getId(),
                event.getCamundaFormRef(),
                event.getCamundaFormRefBinding(),
                forms));
        for (var task : model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class)) {
            form(file, "user task", task.getId(), task.getCamundaFormRef(), task.getCamundaFormRefBinding(), forms);
            var office = ProcedureFolder.orEmpty(task.getCamundaCandidateGroups());
            if (!offices.contains(office) && !office.equals(Offices.APPLICANT)) {
                found(
                        file,
                        "user task %s is given to \"%s\", which is no office (camunda:candidateGroups: one of %s or %s)"
                                .formatted(task.getId(), office, Offices.APPLICANT, String.join(", ", offices)));
            }
        }
        model.getModelElementsByType(ServiceTask.class).forEach(task -> step(file, task));
        for (var task : model.getModelElementsByType(BusinessRuleTask.class)) {
            decision(file, task);
        }
    }

    private void form(
            String file,
            String what,
            String id,
            @Nullable String form,
            @Nullable String binding,
            Map<String, Form> forms) {
        if (form == null) {
            found(file, "%s %s names no form (camunda:formRef)".formatted(what, id));
        } else if (!folder.files().containsKey(form + ".form")) {
            found(file, "%s %s names %s.form, which is not there".formatted(what, id, form));
        } else if (!"deployment".equals(binding)) {
            found(
                    file,
                    "%s %s must have camunda:formRefBinding=\"deployment\", so that running cases keep their form"
                            .formatted(what, id));
        }
    }

    private void step(String file, ServiceTask task) {
        var expression = NAMED_STEP.matcher(ProcedureFolder.orEmpty(task.getCamundaDelegateExpression()));
        if (!expression.matches() || !steps.containsKey(expression.group(1))) {
            found(
                    file,
                    "service task %s must name a step (camunda:delegateExpression: one of %s)"
                            .formatted(
                                    task.getId(),
                                    steps.keySet().stream()
                                            .sorted()
                                            .map("${%s}"::formatted)
                                            .collect(Collectors.joining(", "))));
            return;
        }
        var properties = task.getExtensionElements() == null
                ? Map.<String, String>of()
                : task.getExtensionElements().getElementsQuery().list().stream()
                        .flatMap(element -> element.getChildElementsByType(CamundaProperty.class).stream())
                        .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
        for (var property : steps.get(expression.group(1)).requiredProperties()) {
            if (!properties.containsKey(property)) {
                found(file, "service task %s lacks the property \"%s\"".formatted(task.getId(), property));
            }
        }
        var letter = properties.get("letter");
        if (letter != null && !folder.files().containsKey(letter + ".html")) {
            found(file, "service task %s names the letter %s.html, which is not there".formatted(task.getId(), letter));
        }
        var mail = properties.get("mail");
        if (mail != null && !folder.properties("texte.properties").containsKey("mail." + mail + ".text")) {
            found(
                    "texte.properties",
                    "the mail \"%s\" of service task %s has no words (mail.%s.betreff, mail.%s.text)"
                            .formatted(mail, task.getId(), mail, mail));
        }
    }

    private void decision(String file, BusinessRuleTask task) {
        var decision = task.getCamundaDecisionRef();
        if (decision == null || !folder.files().containsKey(decision + ".dmn")) {
            found(file, "business rule task %s names %s.dmn, which is not there".formatted(task.getId(), decision));
        }
        if (!"deployment".equals(task.getCamundaDecisionRefBinding())) {
            found(
                    file,
                    "business rule task %s must have camunda:decisionRefBinding=\"deployment\", so that running cases keep their rules"
                            .formatted(task.getId()));
        }
        if (!"singleEntry".equals(task.getCamundaMapDecisionResult())) {
            found(
                    file,
                    "business rule task %s must have camunda:mapDecisionResult=\"singleEntry\": a decision gives one value"
                            .formatted(task.getId()));
        }
        require(file, "business rule task " + task.getId(), "camunda:resultVariable", task.getCamundaResultVariable());
    }

    private void require(String file, String what, String attribute, @Nullable String value) {
        if (value == null || value.isBlank()) {
            found(file, "%s has no %s".formatted(what, attribute));
        }
    }

    /** The XML parser's own words name line and element. */
    private static String rootCause(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private void found(String file, String text) {
        findings.add(new Finding(file, text));
    }
}
