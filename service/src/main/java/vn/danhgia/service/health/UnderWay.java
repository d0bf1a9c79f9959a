package vn.danhgia.service.health;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the system itself still has to do after people's acts: nothing of it waits for anybody. */
@Component
class UnderWay {

    private final JdbcClient jdbc;
    private final Clock clock;

    UnderWay(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Letters on their way, steps that are due, readers that have not come to the last event; zero when all is at rest. */
    long count() {
        return jdbc.sql("""
                select (select count(*) from process.inbox where delivered_at is null)
                     + (select count(*) from camunda.act_ru_job where retries_ > 0 and (type_ <> 'timer' or duedate_ <= ?))
                     + (select count(*) from eventstore.token where token is null
                            or (convert_from(token, 'UTF8')::jsonb ->> 'index')::bigint < (select max(global_index) from eventstore.event))""")
                .params(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).query(Long.class).single();
    }
}
