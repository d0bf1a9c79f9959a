package vn.danhgia.projections.cyclelist;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.CycleEvent;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.cycle.CycleEvent.DeadlinePassed;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.projections.View;

/** The fold of the list of quarters and its table. */
@Component
class CycleList implements View<CycleRow> {

    static final String NAME = "cycle_list_v1";

    private static final String COLUMNS = "cycle, quarter, edition, opened_at, persons, passed, version";
    private static final String WRITE = """
            insert into view.cycle_list_v1 as shown (generation, commune, %s) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (generation, cycle) do update set passed = excluded.passed, version = excluded.version
            where shown.version <= excluded.version""".formatted(COLUMNS);

    private final JdbcTemplate jdbc;

    CycleList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean reads(Class<?> event) {
        return event == CycleOpened.class || event == DeadlinePassed.class;
    }

    @Override
    public String key(Object event) {
        return ((CycleEvent) event).cycle().toString();
    }

    @Override
    public CycleRow after(CycleRow before, Object event, long sequence) {
        if (event instanceof CycleOpened opened) {
            return before != null ? before : new CycleRow(opened.cycle().toString(), opened.cycle().quarter().toString(), opened.ruleSet().edition(),
                    opened.at(), opened.roster().size(), "", sequence);
        }
        return before == null || sequence <= before.version() ? before : before.passed(((DeadlinePassed) event).code().number(), sequence);
    }

    @Override
    public Optional<CycleRow> load(int generation, String key) {
        return jdbc.query("select " + COLUMNS + " from view.cycle_list_v1 where generation = ? and cycle = ?", CycleListQueries::read, generation, key)
                .stream().findFirst();
    }

    @Override
    public void write(int generation, Collection<CycleRow> rows) {
        jdbc.batchUpdate(WRITE, rows.stream().map(row -> new Object[] {generation, CycleId.parse(row.cycle()).commune().value(), row.cycle(), row.quarter(),
            row.edition(), row.openedAt().atOffset(ZoneOffset.UTC), row.persons(), row.passed(), row.version()}).toList());
    }

    @Override
    public void forget(int generation) {
        jdbc.update("delete from view.cycle_list_v1 where generation = ?", generation);
    }
}
