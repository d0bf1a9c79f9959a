package vn.danhgia.service.history;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.CycleId;

/** How much of a quarter stands in the log. */
@Component
public class QuarterLog {

    private final JdbcClient jdbc;

    QuarterLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Events of the quarter itself and of everything in it: catalogues, dossiers, meetings, sessions, units, lists. */
    public long events(CycleId cycle) {
        return jdbc.sql("select count(*) from eventstore.event where aggregate_identifier = ? or starts_with(aggregate_identifier, ?)")
                .params(cycle.toString(), cycle + ":").query(Long.class).single();
    }
}
