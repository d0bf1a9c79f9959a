package vn.danhgia.projections.dossierlist;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

/** Reads the list. */
@Component
public class DossierListQueries {

    private static final String SELECT = """
            select dossier, quarter, person, unit, position, catalogue_last, dossier_last, self_total, own_level, proposed_level, opinion_level,
                   decided_level, decision_number, late, catalogue_version, dossier_version from view.dossier_list_v1 """;

    private final JdbcClient jdbc;

    DossierListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<DossierRow> inCycle(CycleId cycle) {
        return jdbc.sql(SELECT + " where commune = ? and quarter = ? order by unit, person")
                .params(cycle.commune().value(), cycle.quarter().toString()).query(DossierListQueries::read).list();
    }

    public List<DossierRow> ofPerson(PersonId person) {
        return jdbc.sql(SELECT + " where person = ? order by quarter desc").params(person.toString()).query(DossierListQueries::read).list();
    }

    public Optional<DossierRow> dossier(DossierId id) {
        return jdbc.sql(SELECT + " where dossier = ?").params(id.toString()).query(DossierListQueries::read).optional();
    }

    private static DossierRow read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new DossierRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                row.getString(7), Optional.ofNullable(row.getBigDecimal(8)), level(row.getString(9)), level(row.getString(10)),
                level(row.getString(11)), level(row.getString(12)), Optional.ofNullable(row.getString(13)), row.getString(14), row.getLong(15),
                row.getLong(16));
    }

    private static Optional<Level> level(String name) {
        return Optional.ofNullable(name).map(Level::valueOf);
    }
}
