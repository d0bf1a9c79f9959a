package vn.danhgia.service.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.dossier.Dossier.Stage;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.command.States;
import vn.danhgia.processes.deadline.OpenWork;
import vn.danhgia.processes.deadline.Unfinished;
import vn.danhgia.projections.dossierlist.DossierRow;
import vn.danhgia.service.people.People;

/**
 * Finds what is open by the list of dossiers, where that is up to date, and whose turn it is by the frozen authorities. A body's turn is its chair's; where the chair is the person
 * whom the work is about, the next member's (C-11). A head's own head is whoever chairs the body that approves his or her catalogue.
 */
@Component
public class OpenWorkFinder implements Unfinished {

    /** A catalogue's events before its approval, each with the body whose turn it then is; none is the person's turn. */
    private static final Map<String, Function<AuthorityRoute, Optional<BodyId>>> TURN_OF_CATALOGUE = Map.of(
            "", route -> Optional.empty(), "catalogue-opened", route -> Optional.empty(), "catalogue-prepared", route -> Optional.empty(),
            "catalogue-returned", route -> Optional.empty(),
            "catalogue-submitted", route -> route.reviewer().or(route::adviser).or(() -> Optional.of(route.approver())),
            "catalogue-reviewed", route -> route.adviser().or(() -> Optional.of(route.approver())),
            "catalogue-advised", route -> Optional.of(route.approver()));

    private static final Set<Stage> PROPOSED = Set.of(Stage.CHECK, Stage.OPINION, Stage.DECISION);

    private final CurrentRows rows;
    private final States states;
    private final FrozenRules frozen;
    private final People people;
    private final Substitutes substitutes;

    OpenWorkFinder(CurrentRows rows, States states, FrozenRules frozen, People people, Substitutes substitutes) {
        this.rows = rows;
        this.states = states;
        this.frozen = frozen;
        this.people = people;
        this.substitutes = substitutes;
    }

    @Override
    public List<OpenWork> of(Cycle cycle, DeadlineCode code, LocalDate on) {
        return in(cycle, on).at(code);
    }

    /**
     * A look at a quarter, at as many of its limits as are asked for: what they have in common is read once, when it is first needed.
     *
     * @param on the day by which units and bodies are looked up, in Vietnam
     */
    public Look in(Cycle cycle, LocalDate on) {
        return new Look(cycle, on);
    }

    /** What was true when it was looked at; of one request, never kept. */
    public final class Look {

        private final Cycle cycle;
        private final LocalDate on;
        private Map<String, DossierRow> known;
        private Members members;

        private Look(Cycle cycle, LocalDate on) {
            this.cycle = cycle;
            this.on = on;
        }

        public List<OpenWork> at(DeadlineCode code) {
            return switch (code) {
                case CATALOGUE_PARTY, CATALOGUE_COUNCIL, CATALOGUE_GOVERNMENT, CATALOGUE_PROVINCE -> ofPersons(
                        (row, route) -> route.catalogueDeadline() == code && TURN_OF_CATALOGUE.containsKey(row.catalogueLast()),
                        (row, route) -> TURN_OF_CATALOGUE.get(row.catalogueLast()).apply(route));
                case SELF_ASSESSMENT -> ofPersons((row, route) -> row.stage().compareTo(Stage.RECEPTION) < 0, OpenWorkFinder::turn);
                case PROPOSAL -> ofPersons((row, route) -> row.stage().compareTo(Stage.CHECK) < 0, OpenWorkFinder::turn);
                case ADVICE -> ofPersons((row, route) -> row.stage().compareTo(Stage.OPINION) < 0, (row, route) -> Optional.of(route.appraiser()));
                case DECISION -> ofPersons((row, route) -> row.stage().compareTo(Stage.PROVINCE) < 0, OpenWorkFinder::turn);
                case DISCIPLINE_LIST -> states.disciplineOf(new DisciplineListId(cycle.id())).readyForDecision() ? List.of()
                        : List.of(ofABody(frozen.of(cycle).offices().of(Offices.Role.INSPECTION, cycle.id().commune()), Optional.empty()));
                case OWN_CADRES -> unitsWithoutReport().map(unit -> ofABody(new BodyId(cycle.id().commune(), unit), Optional.of(unit))).toList();
                case PROVINCE_REPORT -> cycle.reported() ? List.of() : List.of(ofABody(frozen.of(cycle).offices().of(Offices.Role.PROVINCE_PAPERS,
                        cycle.id().commune()), Optional.empty()));
            };
        }

        /** In the order of the roster; whoever nothing is recorded of has done nothing. */
        private List<OpenWork> ofPersons(BiFunction<DossierRow, AuthorityRoute, Boolean> open, BiFunction<DossierRow, AuthorityRoute, Optional<BodyId>> turn) {
            known = known == null ? rows.of(cycle) : known;
            return cycle.roster().stream().flatMap(placement -> {
                DossierRow row = known.getOrDefault(placement.person().toString(), DossierRow.unknown(placement.person()));
                boolean isOpen = row.stage() != Stage.NOT_RATED && open.apply(row, placement.route());
                return isOpen ? Stream.of(ofAPerson(placement, turn.apply(row, placement.route()), members())) : Stream.empty();
            }).toList();
        }

        private Stream<String> unitsWithoutReport() {
            List<String> units = cycle.roster().stream().map(Placement::unit).distinct().toList();
            Set<String> reported = rows.unitsThatReported(cycle.id(), units);
            return units.stream().filter(unit -> !reported.contains(unit));
        }

        /** A body's own work is its chair's, also while he or she is away. */
        private OpenWork ofABody(BodyId body, Optional<String> unit) {
            Optional<PersonId> chair = members().seated(body).stream().findFirst();
            return new OpenWork(Optional.empty(), unit, chair.stream().toList(), chair);
        }

        private Members members() {
            if (members == null) {
                members = new Members(people.members(cycle.id().commune(), on), substitutes.on(cycle.id().commune(), on));
            }
            return members;
        }
    }

    private static OpenWork ofAPerson(Placement placement, Optional<BodyId> turn, Members members) {
        PersonId person = placement.person();
        return new OpenWork(Optional.of(person), Optional.of(placement.unit()),
                turn.map(body -> members.chairWithout(body, person).stream().toList()).orElse(List.of(person)),
                members.chair(new BodyId(placement.person().commune(), placement.unit())).filter(head -> !head.equals(person))
                        .or(() -> members.chairWithout(placement.route().approver(), person)));
    }

    /** Up to the decision: the body that has the dossier now; none where the person has it. */
    private static Optional<BodyId> turn(DossierRow row, AuthorityRoute route) {
        if (PROPOSED.contains(row.stage())) {
            return Optional.of(row.stage() == Stage.OPINION ? route.opinion().orElse(route.appraiser()) : route.appraiser());
        }
        return switch (row.stage()) {
            case RECEPTION -> Optional.of(route.opinion().filter(route.proposer()::equals).isPresent() ? route.appraiser() : route.proposer());
            case VOTE, PROPOSAL -> Optional.of(BodyId.parse(row.proposer()));
            // Nobody assesses himself or herself before the catalogue is approved: until then it is the turn of whoever has that.
            default -> TURN_OF_CATALOGUE.getOrDefault(row.catalogueLast(), nobody -> Optional.empty()).apply(route);
        };
    }
}
