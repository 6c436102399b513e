package de.amtsweg.processes.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where the engine's listeners find the records of cases, which themselves need the engine; connected before it runs
 * anything.
 */
@Component
public class RecordsLink {

    private volatile @Nullable CaseRecords records;

    public void connect(CaseRecords target) {
        records = target;
    }

    CaseRecords records() {
        var connected = records;
        if (connected == null) {
            throw new IllegalStateException("the engine runs before its records are connected");
        }
        return connected;
    }
}
