package de.amtsweg.processes.trial;

import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.trial.Trial.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says in the words of an analyst what the engine says in those of its programmers. */
public final class Complaints {

    /** Nobody has met it yet, so it has no words of its own. */
    static final String UNKNOWN = "engine";

    /** The engine has failed and cannot say why, most likely because of something that it has not complained of. */
    static final String STUMBLE = "stumble";

    /** It may quote what a file says, however long that is. */
    private static final int LONGEST = 1_000;

    private static final Map<Pattern, String> CODES = new LinkedHashMap<>();

    static {
        says(STUMBLE, "engine.stumble");
        says("multiple (?:none )?start events.*", "engine.starts");
        says(".* must define a startEvent element", "engine.start");
        says("Exclusive Gateway '.*' has outgoing sequence flow '(.*)' without condition.*", "gateway.condition");
        says("Exclusive Gateway '.*' has outgoing sequence flow '(.*)' which is the default.*", "gateway.default");
        says("Exclusive Gateway '.*' has only one outgoing sequence flow \\('(.*)'\\).*", "gateway.single");
        says("Exclusive Gateway '.*' has no outgoing sequence flows.*", "gateway.out");
        says("Event based gateway can only be.*", "gateway.event");
        says("IntermediateCatchLinkEvent is not allowed after.*", "gateway.event");
        says("Invalid incoming sequenceflow for intermediateCatchEvent with id '(.*)' connected.*", "gateway.event.in");
        says("Cannot have more than one message event subscription with name '(.*)' for.*", "message.twice");
        says("(?i).*messageRef.*|.*message event subscription with an empty.*|.*message with id.*", "message.none");
        says("(?i).*same (?:error|escalation)Code.*|The same scope can not contains.*", "catch.twice");
        says("(?i).*error.* (?:must be|not) interrupting.*", "catch.interrupting");
        says(
                "(?:error|escalation|conditional|compensate|signal|message|timer)EventDefinition.*(?:only|not) allowed.*",
                "start.inside");
        says("An escalation boundary event should only.*", "escalation.host");
        says("(?i).*(?:escalationRef|escalationCode|escalation with id|escalation must).*", "escalation.none");
        says("(?i).*(?:errorRef|errorCode|on error definition).*", "error.none");
        says(".*link event source with name '(.*)' but no event target.*", "link.partner");
        says("Multiple Intermediate Catch Events with the same link event name.*", "link.twice");
        says("Invalid (?:source|destination) '(.*)' of sequence flow.*", "flow.end");
        says("(?i)Either loopCardinality.*|LoopDataInputRef.*", "repetition.none");
        says("(?i).*historyTimeToLive.*|.*history time to live.*", "process.history.unit");
        says("Invalid reference in boundary event.*|AttachedToRef is required.*", "boundary.host");
        says(
                "(?i)Unsupported .*event type.*|.*not supported.*(?:catch|throw|start|boundary).*event.*",
                "event.trigger");
        says("Invalid (?:incoming|outgoing) sequence flow of event subprocess.*", "subprocess.event.flow");
        says("Timer needs configuration.*", "timer.several");
        says("(?i)camunda:(?:inputOutput|outputParameter).*", "parameter.place");
        says(".*formRefBinding.*", "form.binding");
        says("(?i).*condition expression.*|Invalid type, only tFormalExpression.*", "condition.text");
        // what the format forbids is said in the language of the machine
        says("cvc-id\\.2:.*?['\"](.*?)['\"].*", "model.twice");
        says("cvc-id\\.1:.*['\"](.*?)['\"].*", "model.nothing");
        says("cvc-complex-type\\.4:.*?['\"](.*?)['\"].*", "model.lacks");
        says("cvc-complex-type\\.2\\.4\\.[ad]:.*?[\"':](\\w+)}?['\"].*", "model.misplaced");
        says("cvc-complex-type\\.2\\.4\\..*", "model.incomplete");
        says("cvc-attribute\\.3:.*?['\"](.*?)['\"].*?['\"](.*?)['\"].*", "model.value");
        says("cvc-type\\.3\\.1\\.3:.*?['\"](.*?)['\"].*", "model.value");
        says("cvc-complex-type\\.3\\.2\\.2:.*?['\"](.*?)['\"].*", "model.attribute");
        says("(?i)start event of event subprocess must be of type.*", "start.trigger");
        says("Attribute \"id\" is required!.*|.* has no id|.*must have an id.*", "element.id");
        says("cvc-complex-type\\.2\\.[1-3]:.*", "model.text");
        says("cvc-(?:elt|datatype|pattern|enumeration|minLength|minInclusive).*", "");
    }

    private Complaints() {}

    private static void says(String words, String code) {
        CODES.put(Pattern.compile(words, Pattern.DOTALL), code);
    }

    /** What the engine says when it is to deploy a file after all. */
    public static List<Finding> findings(String file, RuntimeException refusal) {
        var findings = Trial.problems(refusal).stream()
                .map(problem -> finding(file, problem))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return findings.isEmpty() ? List.of(Finding.of("engine.stumble", file)) : findings;
    }

    /** @return null if the engine says the same thing in other words, too */
    public static @Nullable Finding finding(String file, Problem problem) {
        var message = problem.message()
                .substring(0, Math.min(LONGEST, problem.message().length()));
        for (var entry : CODES.entrySet()) {
            var said = entry.getKey().matcher(message);
            if (said.matches()) {
                return entry.getValue().isEmpty() ? null : finding(entry.getValue(), file, problem, arguments(said));
            }
        }
        return finding(problem.element() == null ? "engine.stumble" : UNKNOWN, file, problem, List.of());
    }

    private static List<String> arguments(Matcher said) {
        return IntStream.rangeClosed(1, said.groupCount())
                .mapToObj(said::group)
                .map(group -> Objects.requireNonNullElse(group, ""))
                .toList();
    }

    private static Finding finding(String code, String file, Problem problem, List<String> values) {
        var element = problem.element() == null ? null : problem.element().replace("#multiInstanceBody", "");
        return new Finding(code, file, element, problem.line() > 0 ? problem.line() : null, values);
    }
}
