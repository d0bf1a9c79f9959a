package vn.danhgia.projections.complaintlist;

import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.Complaint.Stage;
import vn.danhgia.domain.complaint.ComplaintEvent;
import vn.danhgia.domain.complaint.ComplaintEvent.AnswerLapsed;
import vn.danhgia.domain.complaint.ComplaintEvent.AnswerReminded;
import vn.danhgia.domain.complaint.ComplaintEvent.ComplaintFiled;
import vn.danhgia.domain.complaint.ComplaintEvent.ComplaintResolved;
import vn.danhgia.domain.complaint.ComplaintEvent.FindingsRecorded;
import vn.danhgia.domain.complaint.ComplaintEvent.HandlerAssigned;
import vn.danhgia.domain.complaint.ComplaintEvent.ReplacementIssued;
import vn.danhgia.domain.complaint.ComplaintEvent.ReplacementSettled;
import vn.danhgia.domain.complaint.ComplaintEvent.ReplyAcknowledged;
import vn.danhgia.domain.complaint.ComplaintEvent.RevoteCarried;
import vn.danhgia.domain.complaint.Outcome;

/** Keeps the list of cases. One that is handed out again is known by its version. */
@Component
@ProcessingGroup(ComplaintListProjector.GROUP)
class ComplaintListProjector {

    static final String GROUP = "complaint_list_v1";

    private final JdbcClient jdbc;

    ComplaintListProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ResetHandler
    void forget() {
        jdbc.sql("truncate view.complaint_list_v1").update();
    }

    @EventHandler
    void on(ComplaintEvent event, @SequenceNumber long version) {
        if (event instanceof ComplaintFiled filed) {
            jdbc.sql("""
                    insert into view.complaint_list_v1 (complaint, dossier, commune, quarter, person, kind, stage, late, filed_at, answer, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                    .params(filed.complaint().toString(), filed.complaint().dossier().toString(), filed.complaint().cycle().commune().value(),
                            filed.complaint().cycle().quarter().toString(), filed.complaint().person().toString(), filed.kind().name(), Stage.FILED.name(),
                            filed.late(), filed.at().atOffset(ZoneOffset.UTC), filed.limits().answer().atOffset(ZoneOffset.UTC), version).update();
        } else if (event instanceof AnswerLapsed) {
            set(event, version, "late = true");
        } else if (event instanceof HandlerAssigned assigned) {
            set(event, version, "stage = ?, handler = ?", Stage.EXAMINATION.name(), assigned.handler().toString());
        } else if (!(event instanceof AnswerReminded)) {
            set(event, version, "stage = ?", stage(event).name());
        }
    }

    private static Stage stage(ComplaintEvent event) {
        if (event instanceof FindingsRecorded) {
            return Stage.CONCLUSION;
        }
        if (event instanceof ComplaintResolved resolved) {
            return resolved.outcome() == Outcome.UPHELD ? Stage.UPHELD : Stage.REVOTE;
        }
        if (event instanceof RevoteCarried) {
            return Stage.SETTLEMENT;
        }
        if (event instanceof ReplacementSettled) {
            return Stage.ISSUING;
        }
        if (event instanceof ReplacementIssued) {
            return Stage.REPLACED;
        }
        return event instanceof ReplyAcknowledged ? Stage.CLOSED : Stage.REVOTE;
    }

    private void set(ComplaintEvent event, long version, String columns, Object... values) {
        jdbc.sql("update view.complaint_list_v1 set " + columns + ", version = ? where complaint = ? and version < ?")
                .params(values).param(version).param(event.complaint().toString()).param(version).update();
    }
}
