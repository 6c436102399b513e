package de.amtsweg.processes.catalogue;

import de.amtsweg.processes.engine.AdvisoryLock;
import de.amtsweg.processes.engine.CaseRecords;
import de.amtsweg.processes.engine.RecordsLink;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Once all beans exist: deploys the procedures, then runs jobs; stops running jobs before anything else stops. */
@Component
class EngineLife implements SmartLifecycle {

    private final ProcessEngineConfigurationImpl engine;
    private final RecordsLink link;
    private final CaseRecords records;
    private final Procedures procedures;
    private final DataSource database;

    EngineLife(
            ProcessEngineConfigurationImpl engine,
            RecordsLink link,
            CaseRecords records,
            Procedures procedures,
            DataSource database) {
        this.engine = engine;
        this.link = link;
        this.records = records;
        this.procedures = procedures;
        this.database = database;
    }

    @Override
    public void start() {
        link.connect(records);
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
