package vn.danhgia.projections.cyclelist;

import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.cycle.CycleEvent.DeadlinePassed;

/** Keeps the list of quarters. */
@Component
@ProcessingGroup(CycleListProjector.GROUP)
class CycleListProjector {

    static final String GROUP = "cycle_list_v1";

    private final JdbcClient jdbc;

    CycleListProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ResetHandler
    void forget() {
        jdbc.sql("truncate view.cycle_list_v1").update();
    }

    @EventHandler
    void on(CycleOpened event, @SequenceNumber long version) {
        jdbc.sql("""
                insert into view.cycle_list_v1 (cycle, commune, quarter, edition, opened_at, persons, version) values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(event.cycle().toString(), event.cycle().commune().value(), event.cycle().quarter().toString(), event.ruleSet().edition(),
                        event.at().atOffset(ZoneOffset.UTC), event.roster().size(), version).update();
    }

    @EventHandler
    void on(DeadlinePassed event, @SequenceNumber long version) {
        jdbc.sql("update view.cycle_list_v1 set passed = trim(passed || ' ' || ?), version = ? where cycle = ? and version < ?")
                .params(event.code().number(), version, event.cycle().toString(), version).update();
    }
}
