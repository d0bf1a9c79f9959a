package vn.danhgia.domain.discipline;

import static vn.danhgia.domain.shared.Guard.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.danhgia.domain.discipline.DisciplineCommand.AmendDisciplineList;
import vn.danhgia.domain.discipline.DisciplineCommand.DeclareNoDiscipline;
import vn.danhgia.domain.discipline.DisciplineCommand.LapseDeadline;
import vn.danhgia.domain.discipline.DisciplineCommand.OpenDisciplineList;
import vn.danhgia.domain.discipline.DisciplineCommand.SendDisciplineList;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;

/** The clauses about the discipline list (III.5.1), one guard each; the lists are the clause's table of contents. */
final class DisciplinePolicy {

    private DisciplinePolicy() {
    }

    static List<Guard> opening(DisciplineList state, OpenDisciplineList open, Act act) {
        return List.of(
                require(() -> act.by().isSystem(), RejectionCode.SYSTEM_ONLY),
                require(() -> state.id() == null, RejectionCode.ALREADY_EXISTS, open.list()));
    }

    /** R-III.5.1-1: sent once; that nobody is on it has to be said. */
    static List<Guard> sending(DisciplineList state, SendDisciplineList send, Act act) {
        return List.of(
                exists(state, send.list()),
                inspectionCommittee(state, act),
                notYetSent(state),
                require(() -> !send.entries().isEmpty(), RejectionCode.DISCIPLINE_LIST_EMPTY),
                notAboutOneself(send.entries(), act),
                everyEntryIsClear(send.entries()));
    }

    static List<Guard> declaration(DisciplineList state, DeclareNoDiscipline declare, Act act) {
        return List.of(
                exists(state, declare.list()),
                inspectionCommittee(state, act),
                notYetSent(state));
    }

    static List<Guard> lapse(DisciplineList state, LapseDeadline lapse, Act act) {
        return List.of(
                require(() -> act.by().isSystem(), RejectionCode.SYSTEM_ONLY),
                exists(state, lapse.list()),
                () -> require(() -> !act.now().isBefore(state.limit()), RejectionCode.DEADLINE_NOT_REACHED, DeadlineCode.DISCIPLINE_LIST.number())
                        .objection());
    }

    /** C-20: the list may change after it was sent, with its ground; nobody writes himself or herself on or off it (C-11). */
    static List<Guard> amendment(DisciplineList state, AmendDisciplineList amend, Act act) {
        return List.of(
                exists(state, amend.list()),
                inspectionCommittee(state, act),
                require(state::isReceived, RejectionCode.DISCIPLINE_LIST_NOT_SENT),
                notAboutOneself(amend.entries(), act),
                require(() -> state.entries().stream().noneMatch(entry -> entry.person().filter(act.by()::is).isPresent()), RejectionCode.RECUSED),
                require(() -> !amend.ground().isBlank(), RejectionCode.FIELD_MISSING, "ground"),
                everyEntryIsClear(amend.entries()));
    }

    private static Guard exists(DisciplineList state, DisciplineListId id) {
        return require(() -> state.id() != null, RejectionCode.NOT_FOUND, id);
    }

    /** R-III.5.1-1: UBKT and nobody else. */
    private static Guard inspectionCommittee(DisciplineList state, Act act) {
        return require(() -> act.by().sitsIn(state.inspection()), RejectionCode.NOT_COMPETENT);
    }

    private static Guard notYetSent(DisciplineList state) {
        return require(() -> !state.isReceived(), RejectionCode.DISCIPLINE_LIST_SENT);
    }

    private static Guard notAboutOneself(List<DisciplineEntry> entries, Act act) {
        return require(() -> entries.stream().noneMatch(entry -> entry.person().filter(act.by()::is).isPresent()), RejectionCode.RECUSED);
    }

    private static Guard everyEntryIsClear(List<DisciplineEntry> entries) {
        return () -> IntStream.range(0, entries.size()).boxed()
                .flatMap(row -> missing(entries.get(row)).stream()
                        .map(field -> Rejection.of(RejectionCode.DISCIPLINE_ENTRY_UNCLEAR, row + 1, field)))
                .findFirst();
    }

    /** One person or one collective; discipline in force has its form, its decision and its day, not before the violation. */
    private static Optional<String> missing(DisciplineEntry entry) {
        if (entry.person().isPresent() == entry.collective().filter(unit -> !unit.isBlank()).isPresent()) {
            return Optional.of("person");
        }
        DisciplineFacts facts = entry.facts();
        if (!facts.kind().hasDecision()) {
            return Optional.empty();
        }
        if (facts.kind() == DisciplineKind.IN_FORCE && facts.form().isEmpty()) {
            return Optional.of("form");
        }
        if (facts.decisionNumber().isBlank()) {
            return Optional.of("number");
        }
        Optional<LocalDate> violation = facts.committed();
        boolean inOrder = facts.inForce().isPresent() && violation.filter(facts.inForce().get()::isBefore).isEmpty();
        return inOrder ? Optional.empty() : Optional.of("inForce");
    }
}
