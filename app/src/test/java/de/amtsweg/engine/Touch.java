package de.amtsweg.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A class on the class path that a hostile model would like to run. */
public class Touch implements JavaDelegate, TaskListener {

    @Override
    public void execute(DelegateExecution execution) {
        // that it can be reached at all is what the test looks for
    }

    @Override
    public void notify(DelegateTask task) {
        // as above
    }
}
