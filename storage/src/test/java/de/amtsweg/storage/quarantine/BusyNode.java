package de.amtsweg.storage.quarantine;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that has a document to check until this is closed, so that none leaves quarantine by itself. */
record BusyNode(JdbcClient jdbc) implements AutoCloseable {

    private static final String JOB = "of another node";

    static BusyNode in(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into document_job (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values ('check', ?, now(), true, 'another node', now(), 1)""").param(JOB).update();
        return new BusyNode(jdbc);
    }

    @Override
    public void close() {
        jdbc.sql("delete from document_job where task_instance = ?").param(JOB).update();
    }
}
