package vn.danhgia.service.deadlines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.names.EventNames;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.unit.UnitEvent.OwnCadresReported;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.processes.command.States;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.projections.dossierlist.DossierRow;

/**
 * The list of dossiers held against the log, number by number. Ordinarily a row is some milliseconds behind; after an upgrade the list is read anew from the
 * first event on, and for those seconds its rows say what was true long ago; a row whose event is parked stands still. Whose row is behind is asked of the
 * aggregates instead, so that nobody is ever reminded of what is done.
 */
@Component
class CurrentRows {

    private final JdbcClient jdbc;
    private final DossierListQueries dossiers;
    private final States states;

    CurrentRows(JdbcClient jdbc, DossierListQueries dossiers, States states) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.states = states;
    }

    /** By person id text, for everybody on the roster of whom anything is recorded. */
    Map<String, DossierRow> of(Cycle cycle) {
        // Rows first: what is recorded between the two questions makes a row look old, never new.
        Map<String, DossierRow> rows = new HashMap<>(dossiers.inCycle(cycle.id()).stream().collect(Collectors.toMap(DossierRow::person, Function.identity())));
        List<PersonId> roster = cycle.roster().stream().map(Placement::person).toList();
        Map<String, Long> recorded = recorded(cycle.id(), roster);
        roster.stream().filter(person -> isBehind(rows.getOrDefault(person.toString(), DossierRow.unknown(person)), new DossierId(cycle.id(), person), recorded))
                .forEach(person -> rows.put(person.toString(), folded(new DossierId(cycle.id(), person))));
        return rows;
    }

    /** Units of a quarter that have reported on their own cadres, by their codes. */
    Set<String> unitsThatReported(CycleId cycle, List<String> units) {
        String[] aggregates = units.stream().map(unit -> new UnitQuarterId(cycle, unit).toString()).toArray(String[]::new);
        return jdbc.sql("select distinct aggregate_identifier from eventstore.event where aggregate_identifier = any (?) and event_name = ?")
                .params(aggregates, EventNames.of(OwnCadresReported.class).orElseThrow().name()).query(String.class).list().stream()
                .map(id -> UnitQuarterId.parse(id).unit()).collect(Collectors.toSet());
    }

    private static boolean isBehind(DossierRow row, DossierId id, Map<String, Long> recorded) {
        return row.catalogueVersion() < recorded.getOrDefault(new CatalogueId(id.cycle(), id.person()).toString(), -1L)
                || row.dossierVersion() < recorded.getOrDefault(id.toString(), -1L);
    }

    /** The last sequence number of each aggregate that a row is kept from. */
    private Map<String, Long> recorded(CycleId cycle, List<PersonId> persons) {
        String[] aggregates = persons.stream().flatMap(person -> Stream.of(new CatalogueId(cycle, person).toString(), new DossierId(cycle, person).toString()))
                .toArray(String[]::new);
        return jdbc.sql("select aggregate_identifier, max(sequence_number) from eventstore.event where aggregate_identifier = any (?) group by 1")
                .params((Object) aggregates).query((row, number) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is asked of a row about open work, and nothing else. */
    private DossierRow folded(DossierId id) {
        Dossier dossier = states.dossierOf(id);
        String proposer = dossier.proposer() == null ? "" : dossier.proposer().toString();
        return new DossierRow(id.toString(), id.cycle().quarter().toString(), id.person().toString(), "", "", proposer, lastOf(states.catalogueOf(id).stage()), "",
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", dossier.stage(), -1, -1);
    }

    /** An event that leaves a catalogue at that stage. */
    private static String lastOf(WorkCatalogue.Stage stage) {
        return switch (stage) {
            case ABSENT -> "";
            case DRAFTING -> "catalogue-opened";
            case REVIEW -> "catalogue-submitted";
            case ADVICE -> "catalogue-reviewed";
            case APPROVAL -> "catalogue-advised";
            case APPROVED -> "catalogue-approved";
        };
    }
}
