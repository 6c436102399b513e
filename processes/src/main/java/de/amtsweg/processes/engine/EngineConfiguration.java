package de.amtsweg.processes.engine;

import de.amtsweg.processes.ProcessSettings;
import de.amtsweg.processes.steps.Steps;
import de.amtsweg.processes.trial.EssentialParse;
import java.util.ArrayList;
import java.util.List;
import javax.script.ScriptEngineManager;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Builds the engine. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Jobs that a node acquires at once; if its queue cannot hold as many, it pauses after each acquisition. */
    private static final int JOBS_AT_ONCE = 20;

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource database,
            PlatformTransactionManager transactions,
            Steps steps,
            RecordsLink records,
            ProcessSettings settings) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("amtsweg");
        engine.setDataSource(database);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Projection(records), new NoRunaways())));
        engine.setBpmnParseFactory(EssentialParse::new);
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(() -> new RememberingFeel(new ScalaFeelEngineFactory().createInstance()));
        engine.setDmnEngineConfiguration(decisions);
        lockDown(engine, steps, records);
        runJobs(engine, settings);
        return engine;
    }

    /** A model may say where the schema of a namespace is; only what is in our own jars is read. */
    private static void fetchNoSchemas() {
        System.setProperty("javax.xml.accessExternalSchema", "file,nested,jar:file,jar:nested");
    }

    /** Whatever a model says, the engine runs named steps and nothing else; see ADR 1. */
    private static void lockDown(ProcessEngineConfigurationImpl engine, Steps steps, RecordsLink records) {
        fetchNoSchemas();
        engine.setExpressionManager(new Resolver(new NamedSteps(steps, records)));
        engine.setScriptEngineResolver(
                new DefaultScriptEngineResolver(new ScriptEngineManager(ClassLoader.getPlatformClassLoader())));
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setArtifactFactory(new ArtifactFactory() {
            @Override
            public <T> T getArtifact(Class<T> type) {
                throw new ProcessEngineException("a model may not name the class " + type.getName());
            }
        });
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
    }

    private static void runJobs(ProcessEngineConfigurationImpl engine, ProcessSettings settings) {
        var executor = new DefaultJobExecutor();
        executor.setCorePoolSize(settings.jobThreads());
        executor.setMaxPoolSize(settings.jobThreads());
        executor.setMaxJobsPerAcquisition(JOBS_AT_ONCE);
        executor.setQueueSize(2 * JOBS_AT_ONCE);
        executor.setWaitTimeInMillis(2_000);
        executor.setMaxWait(15_000);
        engine.setJobExecutor(executor);
        engine.setJobExecutorActivate(false);
        engine.setDefaultNumberOfRetries(settings.retryDelays().size() + 1);
        engine.setFailedJobCommandFactory((job, failure) -> new RetryLater(job, failure, settings.retryDelays()));
    }

    @Bean(destroyMethod = "close")
    ProcessEngine processEngine(SpringProcessEngineConfiguration configuration, DataSource database) {
        return AdvisoryLock.holding(database, configuration::buildProcessEngine);
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
