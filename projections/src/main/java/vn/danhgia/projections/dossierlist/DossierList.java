package vn.danhgia.projections.dossierlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.Dossier.Stage;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;
import vn.danhgia.projections.View;

/** The list's fold and its table. */
@Component
class DossierList implements View<DossierLine> {

    static final String NAME = "dossier_list_v2";

    private static final String WRITE = """
            insert into view.dossier_list_v2 as shown (generation, dossier, commune, quarter, person, unit, position, proposer, catalogue_last, dossier_last,
                stage, self_total, own_level, proposed_level, opinion_level, decided_level, decision_number, late, catalogue_version, dossier_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (generation, dossier) do update set unit = excluded.unit, position = excluded.position, proposer = excluded.proposer,
                catalogue_last = excluded.catalogue_last, dossier_last = excluded.dossier_last, stage = excluded.stage, self_total = excluded.self_total,
                own_level = excluded.own_level, proposed_level = excluded.proposed_level, opinion_level = excluded.opinion_level,
                decided_level = excluded.decided_level, decision_number = excluded.decision_number, late = excluded.late,
                catalogue_version = excluded.catalogue_version, dossier_version = excluded.dossier_version
            where shown.catalogue_version <= excluded.catalogue_version and shown.dossier_version <= excluded.dossier_version""";

    private final JdbcTemplate jdbc;

    DossierList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean reads(Class<?> event) {
        return CatalogueEvent.class.isAssignableFrom(event) || DossierEvent.class.isAssignableFrom(event);
    }

    @Override
    public String key(Object event) {
        return id(event).toString();
    }

    private static DossierId id(Object event) {
        if (event instanceof CatalogueEvent ofCatalogue) {
            CatalogueId catalogue = ofCatalogue.catalogue();
            return new DossierId(catalogue.cycle(), catalogue.person());
        }
        return ((DossierEvent) event).dossier();
    }

    @Override
    public DossierLine after(DossierLine before, Object event, long sequence) {
        DossierLine line = before == null ? new DossierLine(id(event)) : before;
        return event instanceof CatalogueEvent ofCatalogue ? line.after(ofCatalogue, sequence) : line.after((DossierEvent) event, sequence);
    }

    @Override
    public Optional<DossierLine> load(int generation, String key) {
        return jdbc.query("""
                select unit, position, proposer, catalogue_last, dossier_last, stage, self_total, own_level, proposed_level, opinion_level, decided_level,
                       decision_number, late, catalogue_version, dossier_version from view.dossier_list_v2 where generation = ? and dossier = ?""",
                (row, number) -> line(DossierId.parse(key), row), generation, key).stream().findFirst();
    }

    private static DossierLine line(DossierId dossier, ResultSet row) throws SQLException {
        DossierLine line = new DossierLine(dossier);
        line.unit = row.getString(1);
        line.position = row.getString(2);
        line.proposer = row.getString(3);
        line.catalogueLast = row.getString(4);
        line.dossierLast = row.getString(5);
        line.stage = Stage.valueOf(row.getString(6));
        line.selfTotal = row.getBigDecimal(7);
        line.ownLevel = level(row.getString(8));
        line.proposedLevel = level(row.getString(9));
        line.opinionLevel = level(row.getString(10));
        line.decidedLevel = level(row.getString(11));
        line.decisionNumber = row.getString(12);
        line.late = row.getString(13);
        line.catalogueVersion = row.getLong(14);
        line.dossierVersion = row.getLong(15);
        return line;
    }

    private static Level level(String name) {
        return name == null ? null : Level.valueOf(name);
    }

    private static String text(Level level) {
        return level == null ? null : level.name();
    }

    @Override
    public void write(int generation, Collection<DossierLine> lines) {
        jdbc.batchUpdate(WRITE, lines.stream().map(line -> new Object[] {generation, line.dossier.toString(), line.dossier.cycle().commune().value(),
            line.dossier.cycle().quarter().toString(), line.dossier.person().toString(), line.unit, line.position, line.proposer, line.catalogueLast,
            line.dossierLast, line.stage.name(), line.selfTotal, text(line.ownLevel), text(line.proposedLevel), text(line.opinionLevel),
            text(line.decidedLevel), line.decisionNumber, line.late, line.catalogueVersion, line.dossierVersion}).toList());
    }

    @Override
    public void forget(int generation) {
        jdbc.update("delete from view.dossier_list_v2 where generation = ?", generation);
    }
}
