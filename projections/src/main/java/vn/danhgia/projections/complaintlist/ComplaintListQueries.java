package vn.danhgia.projections.complaintlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.Complaint.Stage;
import vn.danhgia.domain.complaint.Kind;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.projections.Generations;

/** Reads the list of cases. */
@Component
public class ComplaintListQueries {

    private static final String SELECT = "select " + ComplaintList.COLUMNS + " from view.complaint_list_v1 where generation = "
            + Generations.LIVE.formatted(ComplaintList.NAME);

    private final JdbcClient jdbc;

    ComplaintListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<ComplaintRow> of(CommuneId commune) {
        return jdbc.sql(SELECT + " and commune = ? order by filed_at desc, complaint").params(commune.value()).query(ComplaintListQueries::read).list();
    }

    public Optional<ComplaintRow> complaint(ComplaintId id) {
        return jdbc.sql(SELECT + " and complaint = ?").params(id.toString()).query(ComplaintListQueries::read).optional();
    }

    /** Ids of the dossiers of a quarter whose results are looked at again. */
    public Set<String> underReview(CycleId cycle) {
        return jdbc.sql(SELECT + " and commune = ? and quarter = ?").params(cycle.commune().value(), cycle.quarter().toString())
                .query(ComplaintListQueries::read).list().stream().filter(ComplaintRow::isOpen).map(ComplaintRow::dossier).collect(Collectors.toSet());
    }

    static ComplaintRow read(ResultSet row, int number) throws SQLException {
        return new ComplaintRow(row.getString("complaint"), row.getString("dossier"), row.getString("quarter"), row.getString("person"),
                Kind.valueOf(row.getString("kind")), Stage.valueOf(row.getString("stage")), row.getBoolean("late"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(), row.getObject("answer", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("handler")), row.getLong("version"));
    }
}
