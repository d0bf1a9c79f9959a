package vn.danhgia.projections.dossierlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.Dossier.Stage;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.projections.Generations;

/** Reads the list. */
@Component
public class DossierListQueries {

    private static final String SELECT = """
            select dossier, quarter, person, unit, position, proposer, catalogue_last, dossier_last, self_total, own_level, proposed_level, opinion_level,
                   decided_level, decision_number, late, stage, catalogue_version, dossier_version from view.dossier_list_v2
            where generation = %s and\s""".formatted(Generations.LIVE.formatted(DossierList.NAME));

    private final JdbcClient jdbc;

    DossierListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<DossierRow> inCycle(CycleId cycle) {
        return jdbc.sql(SELECT + " commune = ? and quarter = ? order by unit, person")
                .params(cycle.commune().value(), cycle.quarter().toString()).query(DossierListQueries::read).list();
    }

    public List<DossierRow> ofPerson(PersonId person) {
        return jdbc.sql(SELECT + " person = ? order by quarter desc").params(person.toString()).query(DossierListQueries::read).list();
    }

    public Optional<DossierRow> dossier(DossierId id) {
        return jdbc.sql(SELECT + " dossier = ?").params(id.toString()).query(DossierListQueries::read).optional();
    }

    private static DossierRow read(ResultSet row, int number) throws SQLException {
        return new DossierRow(row.getString("dossier"), row.getString("quarter"), row.getString("person"), row.getString("unit"),
                row.getString("position"), row.getString("proposer"), row.getString("catalogue_last"), row.getString("dossier_last"),
                Optional.ofNullable(row.getBigDecimal("self_total")), level(row.getString("own_level")), level(row.getString("proposed_level")),
                level(row.getString("opinion_level")), level(row.getString("decided_level")), Optional.ofNullable(row.getString("decision_number")),
                row.getString("late"), Stage.valueOf(row.getString("stage")), row.getLong("catalogue_version"), row.getLong("dossier_version"));
    }

    private static Optional<Level> level(String name) {
        return Optional.ofNullable(name).map(Level::valueOf);
    }
}
