package de.amtsweg;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Which statements requests send to the database. Recurring work runs beside them, on threads of its own, and is left out. */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {

    private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

    /** @return the SQL of what requests sent meanwhile, in order */
    public static List<String> during(Runnable request) {
        SEEN.clear();
        request.run();
        return List.copyOf(SEEN);
    }

    @Bean
    static BeanPostProcessor countedStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database
                        ? ProxyDataSourceBuilder.create(database)
                                .afterQuery((execution, queries) -> {
                                    if (Thread.currentThread().getName().contains("-exec-")) {
                                        queries.stream()
                                                .map(QueryInfo::getQuery)
                                                .forEach(SEEN::add);
                                    }
                                })
                                .build()
                        : bean;
            }
        };
    }
}
