package de.amtsweg.processes.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;

/** A class on the class path that hostile models would like to make an object of; that leaves a trace. */
public class Touch implements JavaDelegate, ExecutionListener, TaskListener, DelegateVariableMapping {

    private static final AtomicBoolean TOUCHED = new AtomicBoolean();

    public Touch() {
        TOUCHED.set(true);
    }

    /** Whether somebody did, since this was asked last. */
    static boolean happened() {
        return TOUCHED.getAndSet(false);
    }

    /** For DMN, which calls static methods. */
    public static String touch() {
        new Touch();
        return "touched";
    }

    @Override
    public void execute(DelegateExecution execution) {
        // to be made is enough
    }

    @Override
    public void notify(DelegateExecution execution) {
        // as above
    }

    @Override
    public void notify(DelegateTask task) {
        // as above
    }

    @Override
    public void mapInputVariables(DelegateExecution caller, VariableMap variables) {
        // as above
    }

    @Override
    public void mapOutputVariables(DelegateExecution caller, VariableScope called) {
        // as above
    }
}
