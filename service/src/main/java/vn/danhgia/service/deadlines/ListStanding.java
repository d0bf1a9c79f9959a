package vn.danhgia.service.deadlines;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.projections.dossierlist.DossierRow;

/**
 * Which rows of the list of dossiers are behind what is recorded. Ordinarily that is some milliseconds' matter; after an upgrade the list is read anew from
 * the first event on, and for those seconds its rows say what was true long ago. Rows are held against the log itself, number by number.
 */
@Component
class ListStanding {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long STEP_MILLIS = 40;

    private final JdbcClient jdbc;
    private final DossierListQueries dossiers;

    ListStanding(JdbcClient jdbc, DossierListQueries dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    /** The persons of the roster whose rows are behind. @param rows by person id text, read before this call */
    Set<PersonId> behind(Cycle cycle, Map<String, DossierRow> rows) {
        List<PersonId> roster = cycle.roster().stream().map(Placement::person).toList();
        Map<String, Long> recorded = recorded(cycle.id(), roster);
        return roster.stream().filter(person -> {
            DossierRow row = rows.getOrDefault(person.toString(), DossierRow.unknown(person));
            return row.catalogueVersion() < recorded.getOrDefault(new CatalogueId(cycle.id(), person).toString(), -1L)
                    || row.dossierVersion() < recorded.getOrDefault(new DossierId(cycle.id(), person).toString(), -1L);
        }).collect(Collectors.toSet());
    }

    /**
     * Whether no row is behind; waits two seconds at most for what was written just now. Rows that stand still because an event of theirs is parked are not
     * waited for: the health page shows them, and the others go on.
     */
    boolean isUpToDate(Cycle cycle) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!waitedFor(cycle).isEmpty()) {
            if (System.nanoTime() > end || !paused()) {
                return false;
            }
        }
        return true;
    }

    private Set<PersonId> waitedFor(Cycle cycle) {
        Set<PersonId> behind = behind(cycle, dossiers.inCycle(cycle.id()).stream().collect(Collectors.toMap(DossierRow::person, Function.identity())));
        if (behind.isEmpty()) {
            return behind;
        }
        Set<String> halted = new HashSet<>(jdbc.sql("select distinct sequence_identifier from eventstore.parked where processing_group = ?")
                .params(DossierListQueries.STREAM).query(String.class).list());
        return behind.stream().filter(person -> !halted.contains(new DossierId(cycle.id(), person).toString())).collect(Collectors.toSet());
    }

    /** The last sequence number of each aggregate that a row is kept from. */
    private Map<String, Long> recorded(CycleId cycle, List<PersonId> persons) {
        String[] aggregates = persons.stream().flatMap(person -> Stream.of(new CatalogueId(cycle, person).toString(), new DossierId(cycle, person).toString()))
                .toArray(String[]::new);
        return jdbc.sql("select aggregate_identifier, max(sequence_number) from eventstore.event where aggregate_identifier = any (?) group by 1")
                .params((Object) aggregates).query((row, number) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean paused() {
        try {
            Thread.sleep(STEP_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
