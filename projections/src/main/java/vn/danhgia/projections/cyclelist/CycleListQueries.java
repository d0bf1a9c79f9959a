package vn.danhgia.projections.cyclelist;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.projections.Generations;

/** Reads the list of quarters. */
@Component
public class CycleListQueries {

    private static final String SELECT = "select cycle, quarter, edition, opened_at, persons, passed, version from view.cycle_list_v1 where generation = "
            + Generations.LIVE.formatted(CycleList.NAME);

    private final JdbcClient jdbc;

    CycleListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<CycleRow> of(CommuneId commune) {
        return jdbc.sql(SELECT + " and commune = ? order by quarter desc").params(commune.value()).query(CycleListQueries::read).list();
    }

    public Optional<CycleRow> cycle(CycleId id) {
        return jdbc.sql(SELECT + " and cycle = ?").params(id.toString()).query(CycleListQueries::read).optional();
    }

    static CycleRow read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new CycleRow(row.getString(1), row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant(), row.getInt(5),
                row.getString(6), row.getLong(7));
    }
}
