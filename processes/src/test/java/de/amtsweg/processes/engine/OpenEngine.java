package de.amtsweg.processes.engine;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine as it comes, in a database of its own: what hostile models do to it shows that they are hostile. */
class OpenEngine implements AutoCloseable {

    private final DataSource database;
    private final ProcessEngine engine;

    OpenEngine(DataSource database, String url, String user, String password) throws SQLException {
        this.database = database;
        sql("drop database if exists hostile with (force)");
        sql("create database hostile");
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("open");
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUrl(url.substring(0, url.lastIndexOf('/')) + "/hostile");
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword(password);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
    }

    ProcessEngine engine() {
        return engine;
    }

    @Override
    public void close() throws SQLException {
        engine.close();
        sql("drop database hostile with (force)");
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
