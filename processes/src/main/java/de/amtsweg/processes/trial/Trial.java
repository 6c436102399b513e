package de.amtsweg.processes.trial;

import de.amtsweg.processes.xml.Markup;
import de.amtsweg.processes.xml.Node;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.jspecify.annotations.Nullable;

/**
 * Hands a model to the engine's parser, and a file of decisions to that of its rules. There is no database behind them and
 * nothing to run: they read, and say what they do not like.
 */
public final class Trial {

    private static final DmnEngine DECISIONS =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private Trial() {}

    /**
     * What the engine does not like.
     *
     * @param element id of the element; null if the engine does not say which
     * @param line 0 if unknown
     * @param message in the engine's own English, for {@link Complaints}
     */
    public record Problem(@Nullable String element, int line, String message) {}

    /**
     * @param model which holds only what the gate knows; the parser itself would load a class that a file names
     */
    public static List<Problem> of(Node model) {
        var space = new Space();
        Context.setProcessEngineConfiguration(space);
        try {
            var parser = new BpmnParser(space.getExpressionManager(), Quiet::new);
            parser.createParse()
                    .sourceInputStream(new ByteArrayInputStream(Markup.write(executable(model, null))))
                    .deployment(new DeploymentEntity())
                    .name("model")
                    .execute();
            return List.of();
        } catch (RuntimeException refused) {
            return problems(refused);
        } catch (StackOverflowError tooDeep) {
            return List.of(new Problem(null, 0, Complaints.STUMBLE));
        } finally {
            Context.removeProcessEngineConfiguration();
        }
    }

    /** The engine reads only processes that are to be run; whether this one is, is for others to say. */
    private static Node executable(Node node, @Nullable Node parent) {
        boolean process = node.name().equals("process");
        var copy = node.copy(
                node.name(), parent, attribute -> !process || !attribute.name().equals("isExecutable"));
        if (process) {
            copy.add("", "isExecutable", "true");
        }
        node.children().forEach(child -> executable(child, copy));
        return copy;
    }

    /** Nothing if the rules can be loaded. */
    public static List<Problem> of(byte[] decisions) {
        try {
            DECISIONS.parseDecisionRequirementsGraph(new ByteArrayInputStream(decisions));
            return List.of();
        } catch (RuntimeException | StackOverflowError broken) {
            return List.of(new Problem(null, 0, root(broken)));
        }
    }

    static List<Problem> problems(RuntimeException refused) {
        return refused instanceof ParseException parsed
                ? parsed.getResorceReports().stream()
                        .flatMap(report -> report.getErrors().stream())
                        .map(problem -> new Problem(
                                problem.getMainElementId(), problem.getLine(), String.valueOf(problem.getMessage())))
                        .toList()
                : List.of(new Problem(null, 0, root(refused)));
    }

    private static String root(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** While somebody draws, a model is tried after every change. */
    private static final class Quiet extends EssentialParse {

        private Quiet(BpmnParser parser) {
            super(parser);
        }

        /** It stumbles over what it did not expect, and keeps what it has said so far. */
        @Override
        protected void parseRootElement() {
            try {
                super.parseRootElement();
            } catch (BpmnParseException complaint) {
                throw complaint;
            } catch (RuntimeException stumble) {
                throw new BpmnParseException(Complaints.STUMBLE, getRootElement());
            }
        }

        @Override
        public void logWarnings() {
            // warnings are for those who deploy
        }
    }

    /** The settings of an engine, without an engine. */
    private static final class Space extends StandaloneProcessEngineConfiguration {

        private Space() {
            setEnforceHistoryTimeToLive(true);
            setExpressionManager(new JuelExpressionManager());
            setCmmnEnabled(false);
        }
    }
}
