package de.amtsweg.app.operations;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the database answers; known within seconds even when it is up but silent. */
@Component("dbHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    private static final int PATIENCE_SECONDS = 3;

    private final DataSource database;

    DatabaseHealth(DataSource database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try (var connection = database.getConnection()) {
            return (connection.isValid(PATIENCE_SECONDS) ? Health.up() : Health.down()).build();
        } catch (SQLException away) {
            return Health.down().build();
        }
    }
}
