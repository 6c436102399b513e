package de.amtsweg.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The engine as its makers deliver it, with nothing of ours around it: full history, its own id generator and
 * transactions, no job executor; the steps of the models do nothing.
 */
class RawEngine implements AutoCloseable {

    private final HikariDataSource database;
    private final ProcessEngine engine;

    RawEngine(String url, String user, String password, int threads) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(threads + 1);
        database = new HikariDataSource(pool);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("raw");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        JavaDelegate nothing = execution -> {};
        configuration.setBeans(Map.of("sendMail", nothing, "sendNotice", nothing));
        engine = configuration.buildProcessEngine();
    }

    void deploy(String procedure, String... files) {
        var deployment = engine.getRepositoryService().createDeployment();
        for (var file : files) {
            deployment.addClasspathResource("procedures/%s/%s".formatted(procedure, file));
        }
        deployment.deploy();
    }

    void start(String procedure, String businessKey, Map<String, Object> answers) {
        engine.getRuntimeService().startProcessInstanceByKey(procedure, businessKey, answers);
    }

    long openTasks() {
        return engine.getTaskService().createTaskQuery().count();
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
