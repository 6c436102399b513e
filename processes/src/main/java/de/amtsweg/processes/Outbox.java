package de.amtsweg.processes;

import de.amtsweg.processes.engine.OutboundJob;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes what shall leave the system once the current transaction has committed. */
@Component
public class Outbox {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    Outbox(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    public void enqueue(String outbound, String payload) {
        engine.getObject().getCommandExecutorTxRequired().execute(context -> {
            context.getJobManager().send(OutboundJob.of(outbound, payload));
            return null;
        });
    }
}
