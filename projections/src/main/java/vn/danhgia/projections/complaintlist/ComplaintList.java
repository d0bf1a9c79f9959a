package vn.danhgia.projections.complaintlist;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
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
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.projections.View;

/** The fold of the list of cases and its table. */
@Component
class ComplaintList implements View<ComplaintRow> {

    static final String NAME = "complaint_list_v1";

    static final String COLUMNS = "complaint, dossier, quarter, person, kind, stage, late, filed_at, answer, handler, version";
    private static final String WRITE = """
            insert into view.complaint_list_v1 as shown (generation, commune, %s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (generation, complaint) do update set stage = excluded.stage, late = excluded.late, handler = excluded.handler,
            version = excluded.version where shown.version <= excluded.version""".formatted(COLUMNS);

    private final JdbcTemplate jdbc;

    ComplaintList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean reads(Class<?> event) {
        return ComplaintEvent.class.isAssignableFrom(event);
    }

    @Override
    public String key(Object event) {
        return ((ComplaintEvent) event).complaint().toString();
    }

    @Override
    public ComplaintRow after(ComplaintRow before, Object event, long sequence) {
        if (event instanceof ComplaintFiled filed) {
            return before != null ? before : new ComplaintRow(filed.complaint().toString(), filed.complaint().dossier().toString(),
                    filed.complaint().cycle().quarter().toString(), filed.complaint().person().toString(), filed.kind(), Stage.FILED, filed.late(), filed.at(),
                    filed.limits().answer(), Optional.empty(), sequence);
        }
        if (before == null || sequence <= before.version()) {
            return before;
        }
        if (event instanceof AnswerLapsed) {
            return before.at(before.stage(), true, before.handler(), sequence);
        }
        if (event instanceof AnswerReminded) {
            return before.at(before.stage(), before.late(), before.handler(), sequence);
        }
        if (event instanceof HandlerAssigned assigned) {
            return before.at(Stage.EXAMINATION, before.late(), Optional.of(assigned.handler().toString()), sequence);
        }
        return before.at(stage((ComplaintEvent) event), before.late(), before.handler(), sequence);
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

    @Override
    public Optional<ComplaintRow> load(int generation, String key) {
        return jdbc.query("select " + COLUMNS + " from view.complaint_list_v1 where generation = ? and complaint = ?", ComplaintListQueries::read, generation,
                key).stream().findFirst();
    }

    @Override
    public void write(int generation, Collection<ComplaintRow> rows) {
        jdbc.batchUpdate(WRITE, rows.stream().map(row -> new Object[] {generation, ComplaintId.parse(row.complaint()).cycle().commune().value(),
            row.complaint(), row.dossier(), row.quarter(), row.person(), row.kind().name(), row.stage().name(), row.late(),
            row.filedAt().atOffset(ZoneOffset.UTC), row.answer().atOffset(ZoneOffset.UTC), row.handler().orElse(null), row.version()}).toList());
    }

    @Override
    public void forget(int generation) {
        jdbc.update("delete from view.complaint_list_v1 where generation = ?", generation);
    }
}
