package vn.danhgia.service.papers;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.unit.UnitQuarter;
import vn.danhgia.service.history.Histories;

/** What a quarter has papers about, folded from the log. */
@Component
public class Subjects {

    private final JdbcClient jdbc;
    private final Histories histories;

    Subjects(JdbcClient jdbc, Histories histories) {
        this.jdbc = jdbc;
        this.histories = histories;
    }

    /** Meetings that were called, by their names. */
    public List<Meeting> meetings(CycleId cycle) {
        return jdbc.sql("select aggregate_identifier from eventstore.event where sequence_number = 0 and starts_with(aggregate_identifier, ?) order by 1")
                .params(cycle + ":meeting:").query(String.class).list().stream().map(id -> histories.meeting(MeetingId.parse(id)).state()).toList();
    }

    public List<DecisionSession> sessions(CycleId cycle) {
        List<DecisionSession> opened = new ArrayList<>();
        for (int n = 1; ; n++) {
            DecisionSession session = histories.session(new DecisionSessionId(cycle, String.valueOf(n))).state();
            if (session.id() == null) {
                return opened;
            }
            opened.add(session);
        }
    }

    /** Units in which somebody of the roster works. */
    public List<UnitQuarter> units(Cycle cycle) {
        return cycle.roster().stream().map(Placement::unit).distinct().sorted()
                .map(code -> histories.unit(new UnitQuarterId(cycle.id(), code)).state()).filter(unit -> unit.id() != null).toList();
    }
}
