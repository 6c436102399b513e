package de.amtsweg.processes.inspection;

import de.amtsweg.forms.schema.FieldType;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.gate.Gate;
import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.trial.Moments;
import de.amtsweg.processes.xml.Namespaces;
import de.amtsweg.processes.xml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tries the expressions, dates and durations of a model: what fails in a case is found before there is one. */
final class ExpressionLint {

    /** What the engine sets where something is repeated. */
    private static final Set<String> COUNTERS =
            Set.of("loopCounter", "nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances");

    private static final Set<String> VARIABLES = Set.of(
            "resultVariable",
            "elementVariable",
            "initiator",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable");

    private static final Pattern COMPARISON =
            Pattern.compile("([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*(?:==|!=|\\beq\\b|\\bne\\b)\\s*['\"]([^'\"]*)['\"]"
                    + "|['\"]([^'\"]*)['\"]\\s*(?:==|!=|\\beq\\b|\\bne\\b)\\s*([\\p{L}_$][\\p{L}\\p{N}_$]*)");

    private final String file;
    private final Set<String> names = new HashSet<>(COUNTERS);
    private final Map<String, FieldType> types = new HashMap<>();
    private final Map<String, Set<String>> options = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private ExpressionLint(String file) {
        this.file = file;
    }

    static List<Finding> of(String file, Node model, Collection<Form> forms, Collection<? extends Step> steps) {
        var lint = new ExpressionLint(file);
        lint.names.addAll(provided(model, forms, steps));
        forms.stream().flatMap(Form::fields).forEach(field -> lint.types.put(field.key(), field.type()));
        lint.options.putAll(offered(forms));
        provided(model, List.of(), steps).forEach(lint.options::remove);
        model.each(lint::check);
        return lint.findings;
    }

    /** What can be chosen where the choices are written in the form; nothing if one of several forms leaves it open. */
    private static Map<String, Set<String>> offered(Collection<Form> forms) {
        var offered = new HashMap<String, Set<String>>();
        var open = new HashSet<String>();
        forms.stream().flatMap(Form::fields).forEach(field -> {
            if (field.type().isChoice()
                    && !field.type().isSeveral()
                    && !field.options().isEmpty()) {
                field.options()
                        .forEach(option -> offered.computeIfAbsent(field.key(), key -> new HashSet<>())
                                .add(option.value()));
            } else {
                open.add(field.key());
            }
        });
        offered.keySet().removeAll(open);
        return offered;
    }

    /** All names that forms, decisions, steps and the model itself give values to. */
    static Set<String> provided(Node model, Collection<Form> forms, Collection<? extends Step> steps) {
        var names = new HashSet<String>();
        forms.forEach(form -> names.addAll(form.keys()));
        steps.forEach(step -> names.addAll(step.results()));
        model.each(node -> {
            node.attributes().stream()
                    .filter(attribute ->
                            attribute.namespace().equals(Namespaces.CAMUNDA) && VARIABLES.contains(attribute.name()))
                    .forEach(attribute -> names.add(attribute.value()));
            if (node.name().endsWith("putParameter")) {
                node.attribute("name").ifPresent(names::add);
            }
        });
        return names;
    }

    private void check(Node node) {
        switch (node.name()) {
            case "conditionExpression", "completionCondition" -> condition(node);
            case "timeDuration" -> moment(node, node.text(), Moments::isDuration, "timer.duration");
            case "timeDate" -> moment(node, node.text(), Moments::isDate, "timer.date");
            case "inputParameter", "outputParameter" -> names(node, node.text());
            default -> {}
        }
        for (var name : List.of("dueDate", "followUpDate")) {
            node.attribute(Namespaces.CAMUNDA, name).ifPresent(text -> moment(node, text, Moments::isDue, "due"));
        }
        node.attribute(Namespaces.CAMUNDA, "collection").ifPresent(text -> {
            if (Gate.isExpression(text)) {
                names(node, text);
            } else if (!names.contains(text)) {
                unknown(node, text, text);
            }
        });
    }

    private void condition(Node node) {
        var text = node.text();
        if (!Gate.isExpression(text)) {
            if (node.name().equals("completionCondition")) {
                found("condition.text", node, text);
            }
            return;
        }
        var read = Gate.names(text);
        boolean bare = text.matches("[$#]\\{\\s*[\\p{L}\\p{Nd}_$]+\\s*}");
        if (!Gate.isCondition(text)
                || bare
                        && read.stream()
                                .anyMatch(name -> types.getOrDefault(name, FieldType.CHECKBOX) != FieldType.CHECKBOX)) {
            found("condition.type", node, text);
        }
        options(node, text);
        names(node, text);
    }

    private void moment(Node node, String text, Predicate<String> isOne, String code) {
        if (!Gate.isExpression(text)) {
            if (!isOne.test(text)) {
                found(code, node, text);
            }
            return;
        }
        var read = Gate.names(text);
        boolean wrong = Gate.constant(text).filter(isOne.negate()).isPresent()
                || !Gate.mayBeMoment(text)
                || read.stream().map(types::get).anyMatch(ExpressionLint::isNoMoment);
        if (wrong) {
            found(code, node, text);
        }
        names(node, text);
    }

    private static boolean isNoMoment(@Nullable FieldType type) {
        return type != null
                && (type == FieldType.NUMBER
                        || type == FieldType.CHECKBOX
                        || type == FieldType.FILEPICKER
                        || type == FieldType.TIME
                        || type.isSeveral());
    }

    private void names(Node node, String text) {
        if (Gate.isExpression(text)) {
            Gate.names(text).stream().filter(name -> !names.contains(name)).forEach(name -> unknown(node, name, text));
        }
    }

    private void unknown(Node node, String name, String text) {
        Nearest.to(name, names)
                .ifPresentOrElse(
                        meant -> found("name.near", node, name, text, meant),
                        () -> found("name.unknown", node, name, text));
    }

    /** A choice that the form does not offer is never true. */
    private void options(Node node, String text) {
        COMPARISON.matcher(text).results().forEach(compared -> {
            var name = compared.group(1) == null ? compared.group(4) : compared.group(1);
            var value = compared.group(1) == null ? compared.group(3) : compared.group(2);
            var offered = options.getOrDefault(name, Set.of());
            if (!offered.isEmpty() && !offered.contains(value)) {
                Nearest.to(value, offered)
                        .ifPresentOrElse(
                                meant -> found("option.near", node, value, name, meant),
                                () -> found(
                                        "option.unknown",
                                        node,
                                        value,
                                        name,
                                        offered.stream().sorted().collect(Collectors.joining(", "))));
            }
        });
    }

    private void found(String code, Node at, String... values) {
        findings.add(new Finding(code, file, at.nearestId(), at.line(), List.of(values)));
    }
}
