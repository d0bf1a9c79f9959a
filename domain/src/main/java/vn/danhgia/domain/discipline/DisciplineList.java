package vn.danhgia.domain.discipline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.discipline.DisciplineCommand.AmendDisciplineList;
import vn.danhgia.domain.discipline.DisciplineCommand.DeclareNoDiscipline;
import vn.danhgia.domain.discipline.DisciplineCommand.LapseDeadline;
import vn.danhgia.domain.discipline.DisciplineCommand.OpenDisciplineList;
import vn.danhgia.domain.discipline.DisciplineCommand.SendDisciplineList;
import vn.danhgia.domain.discipline.DisciplineEvent.DeadlineLapsed;
import vn.danhgia.domain.discipline.DisciplineEvent.DisciplineListAmended;
import vn.danhgia.domain.discipline.DisciplineEvent.DisciplineListOpened;
import vn.danhgia.domain.discipline.DisciplineEvent.DisciplineListReceived;
import vn.danhgia.domain.discipline.DisciplineEvent.NoDisciplineDeclared;
import vn.danhgia.domain.discipline.DisciplineEvent.ProposalsContradicted;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;

/**
 * UBKT's discipline list for a quarter (III.5.1): without it, or its "không có", nothing goes to BTV.
 *
 * @param id         null before opening
 * @param inspection UBKT
 * @param limit      first too-late instant, UTC
 * @param status     whether something has come
 * @param late       it came at or after its limit
 * @param listed     as last sent or amended; empty also after "không có"; null while it is awaited
 */
public record DisciplineList(DisciplineListId id, BodyId inspection, Instant limit, Status status, boolean late, Confidential<Listed> listed) {

    public enum Status {
        AWAITED,
        /** It had not come when its limit did, and is awaited still. */
        OVERDUE,
        /** The list or its "không có" has come. */
        RECEIVED
    }

    public static final DisciplineList ABSENT = new DisciplineList(null, null, null, Status.AWAITED, false, null);

    /** The lines as last sent or amended; none while the list is awaited, and none that can be read once the writer's key is destroyed. */
    public List<ListedEntry> entries() {
        return listed == null ? List.of() : listed.reveal().map(Listed::entries).orElse(List.of());
    }

    /** R-III.5.1-1: BXDĐ may bring the papers before BTV. */
    public boolean readyForDecision() {
        return isReceived();
    }

    /** The same as a guard of the decision session. */
    public Guard beforeTheDecision() {
        return Guard.require(this::readyForDecision, RejectionCode.DISCIPLINE_LIST_MISSING);
    }

    /** What is known of a person; empty while the list has not come, since then nothing is known of anybody. */
    public Optional<Standing> standingOf(PersonId person) {
        if (!isReceived() || listed.reveal().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Standing(id.cycle().quarter(), entries().stream()
                .filter(entry -> entry.person().filter(person::equals).isPresent())
                .map(entry -> entry.facts().reveal()).toList()));
    }

    /** C-20: the persons whose proposed level the list contradicts, in the order of the proposals. */
    public List<PersonId> contradicted(List<Proposed> proposals, RatingRules rules) {
        return proposals.stream()
                .filter(proposal -> standingOf(proposal.person()).filter(standing -> standing.contradicts(proposal.level(), rules)).isPresent())
                .map(Proposed::person).toList();
    }

    public static Decision<DisciplineEvent> decide(DisciplineList state, DisciplineCommand command, Act act) {
        if (command instanceof OpenDisciplineList open) {
            return Decision.unless(DisciplinePolicy.opening(state, open, act), () -> Decision.accept(
                    new DisciplineListOpened(open.list(), open.inspection(), open.limit(), act.now())));
        }
        if (command instanceof SendDisciplineList send) {
            return Decision.unless(DisciplinePolicy.sending(state, send, act), () -> state.withContradictions(
                    new DisciplineListReceived(state.id, kept(send.entries(), act), state.isLate(act), act.person(), act.now()),
                    send.proposals(), send.rules(), act.person()));
        }
        if (command instanceof DeclareNoDiscipline declare) {
            return Decision.unless(DisciplinePolicy.declaration(state, declare, act), () -> Decision.accept(
                    new NoDisciplineDeclared(state.id, state.isLate(act), act.person(), act.now())));
        }
        if (command instanceof LapseDeadline lapse) {
            return Decision.unless(DisciplinePolicy.lapse(state, lapse, act), () -> state.status != Status.AWAITED ? Decision.accept()
                    : Decision.accept(new DeadlineLapsed(state.id, state.limit, act.now())));
        }
        AmendDisciplineList amend = (AmendDisciplineList) command;
        return Decision.unless(DisciplinePolicy.amendment(state, amend, act), () -> state.withContradictions(
                new DisciplineListAmended(state.id, kept(amend.entries(), act), new Confidential<>(act.person(), amend.ground()), act.person(),
                        act.now()), amend.proposals(), amend.rules(), act.person()));
    }

    public static DisciplineList evolve(DisciplineList state, DisciplineEvent event) {
        if (event instanceof DisciplineListOpened opened) {
            return new DisciplineList(opened.list(), opened.inspection(), opened.limit(), Status.AWAITED, false, null);
        }
        if (event instanceof DisciplineListReceived received) {
            return state.with(received.late(), received.entries());
        }
        if (event instanceof NoDisciplineDeclared declared) {
            return state.with(declared.late(), new Confidential<>(declared.by(), new Listed(List.of())));
        }
        if (event instanceof DisciplineListAmended amended) {
            return state.with(state.late, amended.entries());
        }
        if (event instanceof DeadlineLapsed) {
            return new DisciplineList(state.id, state.inspection, state.limit, Status.OVERDUE, state.late, state.listed);
        }
        return state;
    }

    boolean isReceived() {
        return status == Status.RECEIVED;
    }

    private DisciplineList with(boolean tooLate, Confidential<Listed> lines) {
        return new DisciplineList(id, inspection, limit, Status.RECEIVED, tooLate, lines);
    }

    private boolean isLate(Act act) {
        return !act.now().isBefore(limit);
    }

    private Decision<DisciplineEvent> withContradictions(DisciplineEvent change, List<Proposed> proposals, RatingRules rules, PersonId by) {
        List<PersonId> persons = evolve(this, change).contradicted(proposals, rules);
        List<DisciplineEvent> events = new ArrayList<>(List.of(change));
        if (!persons.isEmpty()) {
            events.add(new ProposalsContradicted(id, new Confidential<>(by, new Contradicted(persons)), change.at()));
        }
        return new Decision.Accepted<>(events);
    }

    private static Confidential<Listed> kept(List<DisciplineEntry> entries, Act act) {
        return new Confidential<>(act.person(), new Listed(entries.stream().map(entry -> new ListedEntry(entry.person(), entry.collective().filter(unit -> !unit.isBlank()),
                new Confidential<>(entry.person().orElseGet(act::person), entry.facts()))).toList()));
    }
}
