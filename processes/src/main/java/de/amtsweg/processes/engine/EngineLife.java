package de.amtsweg.processes.engine;

import de.amtsweg.processes.Procedures;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Once all beans are there: deploys the procedures, then runs jobs; stops running jobs before anything else goes. */
@Component
class EngineLife implements SmartLifecycle {

    private final ProcessEngineConfigurationImpl engine;
    private final Procedures procedures;
    private final DataSource database;

    EngineLife(ProcessEngineConfigurationImpl engine, Procedures procedures, DataSource database) {
        this.engine = engine;
        this.procedures = procedures;
        this.database = database;
    }

    @Override
    public void start() {
        AdvisoryLock.holding(database, () -> {
            procedures.deployFolders();
            return procedures;
        });
        engine.getJobExecutor().start();
    }

    @Override
    public void stop() {
        engine.getJobExecutor().shutdown();
    }

    @Override
    public boolean isRunning() {
        return engine.getJobExecutor().isActive();
    }

    /** Before the web server takes requests. */
    @Override
    public int getPhase() {
        return 0;
    }
}
