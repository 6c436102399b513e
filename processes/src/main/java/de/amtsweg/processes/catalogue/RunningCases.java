package de.amtsweg.processes.catalogue;

import de.amtsweg.processes.procedures.Procedure;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Service;

/** Where the running cases of a procedure are. */
@Service
public class RunningCases {

    private final RepositoryService repository;
    private final ManagementService management;

    RunningCases(RepositoryService repository, ManagementService management) {
        this.repository = repository;
        this.management = management;
    }

    /** BPMN id to number of cases there now, over all versions of the procedure. */
    public Map<String, Integer> at(Procedure procedure) {
        var counts = new TreeMap<String, Integer>();
        repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure.key())
                .list()
                .forEach(version -> management
                        .createActivityStatisticsQuery(version.getId())
                        .list()
                        .forEach(activity -> counts.merge(activity.getId(), activity.getInstances(), Integer::sum)));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
