package vn.danhgia.service.configuration;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start with a database role that could change what has happened. */
@Component
@Order(0)
class EventTableGuard implements ApplicationRunner {

    private final JdbcClient jdbc;

    EventTableGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean mayChange = jdbc.sql("""
                select has_table_privilege(current_user, 'eventstore.event', 'UPDATE')
                    or has_table_privilege(current_user, 'eventstore.event', 'DELETE')
                    or has_table_privilege(current_user, 'eventstore.event', 'TRUNCATE')""").query(Boolean.class).single();
        if (mayChange) {
            throw new IllegalStateException("the application's database role may change or remove events; give spring.datasource.username a role that "
                    + "does not own the tables (spring.flyway.user owns them)");
        }
    }
}
