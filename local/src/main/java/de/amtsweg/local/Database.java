package de.amtsweg.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** PostgreSQL with one database for the product and one for Keycloak. */
class Database implements AutoCloseable {

    static final String USER = "postgres";
    static final String PRODUCT = "amtsweg";
    static final String KEYCLOAK = "keycloak";

    private final EmbeddedPostgres postgres;
    private final ProcessHandle process;

    private Database(EmbeddedPostgres postgres, ProcessHandle process) {
        this.postgres = postgres;
        this.process = process;
    }

    /** @param durable whether what is committed survives a power cut; tests are faster without */
    static Database start(Place place, boolean durable) {
        var folder = place.data().resolve("database");
        var log = ProcessBuilder.Redirect.appendTo(place.log("database").toFile());
        var builder = EmbeddedPostgres.builder()
                .setPort(place.port(Port.DATABASE))
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(
                        Place.created(place.root().resolve(".local/postgres")).toFile())
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off")
                .setServerConfig("full_page_writes", durable ? "on" : "off")
                .setServerConfig("max_connections", "150")
                .setServerConfig("shared_buffers", "64MB");
        try {
            var postgres = builder.start();
            create(postgres, PRODUCT);
            create(postgres, KEYCLOAK);
            return new Database(postgres, Leftovers.postmaster(folder).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new LocalFailure("PostgreSQL is up, but its databases could not be made: " + e.getMessage(), e);
        }
    }

    static String jdbcUrl(Place place, String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(place.port(Port.DATABASE), database);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        PidFile.end(process, Duration.ofSeconds(15));
    }

    private static void create(EmbeddedPostgres postgres, String name) throws SQLException {
        try (var connection = postgres.getPostgresDatabase(Map.of()).getConnection();
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next()) {
                statement.execute("create database " + name);
            }
        }
    }
}
