package de.amtsweg.app.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions in the database, without waiting for the disk at every request. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    /**
     * Each request notes when the session was used last. Should the database crash, the note of the last moment is lost
     * and nobody minds; so its transaction does not wait for the disk, as all others do.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> noWaitingForTheDisk() {
        return sessions -> sessions.setUpdateSessionQuery("""
                update %TABLE_NAME%
                set session_id = ?, last_access_time = ?, max_inactive_interval = ?, expiry_time = ?, principal_name = ?
                where primary_id = ? and set_config('synchronous_commit', 'off', true) is not null""");
    }
}
