package de.amtsweg;

import de.amtsweg.local.LocalServices;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Starts the services while the tests run that need none; who needs them waits until they are up, or hears why not. */
public class ServicesAhead implements TestExecutionListener {

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        boolean needed = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .anyMatch(ServicesAhead::needsTheProduct);
        if (needed) {
            var start = new Thread(LocalServices::test, "services-ahead");
            start.setDaemon(true);
            start.setUncaughtExceptionHandler((thread, told) -> {});
            start.start();
        }
    }

    private static boolean needsTheProduct(TestIdentifier test) {
        return test.getSource().orElse(null) instanceof ClassSource source
                && AnnotatedElementUtils.hasAnnotation(source.getJavaClass(), AmtswegTest.class);
    }
}
