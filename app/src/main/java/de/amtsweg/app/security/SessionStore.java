package de.amtsweg.app.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in the database: read once per request, written when something in them has changed, and once a minute while they
 * are used.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    /** How late a session may record that it was used: it ends earlier by at most that much. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    /** What this request has just saved: Spring Session asks for it once more, only to see that it exists. */
    private static final ThreadLocal<@Nullable Used<?>> SAVED = new ThreadLocal<>();

    /** Reading is one statement, which needs no transaction around it; writing is several. */
    private static final ThreadLocal<Boolean> READING = ThreadLocal.withInitial(() -> false);

    /** What an open list asks by itself. */
    private static final String NEWS = "/amt/neues";

    /** Whether the request on this thread says nothing about somebody being there. */
    private static final ThreadLocal<Boolean> BY_ITSELF = ThreadLocal.withInitial(() -> false);

    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
        var writing = new TransactionTemplate(manager);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var reading = TransactionOperations.withoutTransaction();
        return new TransactionOperations() {
            @Override
            public <T> @Nullable T execute(TransactionCallback<T> action) {
                return (READING.get() ? reading : writing).execute(action);
            }
        };
    }

    /** No request sees what the previous one on its thread has saved, or was. */
    @Bean
    FilterRegistrationBean<Filter> forgetsSessions() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            try {
                BY_ITSELF.set(request instanceof HttpServletRequest http && isByItself(http));
                chain.doFilter(request, response);
            } finally {
                SAVED.remove();
                BY_ITSELF.remove();
            }
        });
        filter.setName("forgetsSessions");
        filter.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    @Bean
    static BeanPostProcessor quietSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? new Quiet<>(sessions) : bean;
            }
        };
    }

    /** Two requests of one session may write the same thing at once. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer upserts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /**
     * Whether an open page sends the request by itself. Nobody need sit in front of it: it does not count as use of a login,
     * neither here nor at Keycloak, or a page left open would keep it alive for ever.
     */
    static boolean isByItself(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + NEWS);
    }

    private record Quiet<S extends Session>(FindByIndexNameSessionRepository<S> sessions)
            implements FindByIndexNameSessionRepository<Used<S>> {

        @Override
        public Map<String, Used<S>> findByIndexNameAndIndexValue(String index, String value) {
            var found = new LinkedHashMap<String, Used<S>>();
            sessions.findByIndexNameAndIndexValue(index, value)
                    .forEach((id, session) -> found.put(id, new Used<>(session, false)));
            return found;
        }

        @Override
        public Used<S> createSession() {
            return new Used<>(sessions.createSession(), true);
        }

        @Override
        public void save(Used<S> session) {
            if (session.changed) {
                sessions.save(session.stored);
                session.changed = false;
            }
            SAVED.set(session);
        }

        @Override
        @SuppressWarnings({"NullAway", "unchecked"})
        public @Nullable Used<S> findById(String id) {
            var saved = SAVED.get();
            if (saved != null && saved.getId().equals(id)) {
                return (Used<S>) saved;
            }
            READING.set(true);
            try {
                var found = sessions.findById(id);
                return found == null ? null : new Used<>(found, false);
            } finally {
                READING.remove();
            }
        }

        @Override
        public void deleteById(String id) {
            SAVED.remove();
            sessions.deleteById(id);
        }
    }

    private static class Used<S extends Session> implements Session {

        private final S stored;
        private boolean changed;

        Used(S stored, boolean changed) {
            this.stored = stored;
            this.changed = changed;
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return stored.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            changed = true;
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!BY_ITSELF.get() && stored.getLastAccessedTime().plus(NOTED).isBefore(now)) {
                changed = true;
                stored.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
