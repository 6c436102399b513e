package de.amtsweg.processes.engine;

import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A lock that all nodes on one database share. The engine creates its tables and accepts deployments without one, so two
 * nodes that start at once would collide.
 */
public final class AdvisoryLock {

    private static final long KEY = 0x616d7473776567L;

    private AdvisoryLock() {}

    public static <T> T holding(DataSource database, Supplier<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + KEY + ")");
            try {
                return work.get();
            } finally {
                statement.execute("select pg_advisory_unlock(" + KEY + ")");
            }
        } catch (SQLException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }
}
