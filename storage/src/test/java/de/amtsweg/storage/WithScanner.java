package de.amtsweg.storage;

import de.amtsweg.local.LocalServices;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test that needs a virus scanner; without one it is left out, and the build says so. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithScanner.Condition.class)
public @interface WithScanner {

    class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
            if (LocalServices.hasScanner()) {
                return ConditionEvaluationResult.enabled("there is a virus scanner");
            }
            System.out.printf(
                    "LEFT OUT, since no virus scanner is set (%s=host:port of a clamd that knows EICAR): %s%n",
                    LocalServices.SCANNER, test.getDisplayName());
            return ConditionEvaluationResult.disabled("no virus scanner is set: " + LocalServices.SCANNER);
        }
    }
}
