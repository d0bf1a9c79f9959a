package vn.danhgia.domain.year;

import static vn.danhgia.domain.shared.Guard.require;

import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.shared.WatchId;
import vn.danhgia.domain.year.WatchCommand.ConcludeWatch;
import vn.danhgia.domain.year.WatchCommand.RaiseWatch;
import vn.danhgia.domain.year.WatchEvent.WatchCaseOpened;
import vn.danhgia.domain.year.WatchEvent.WatchConcluded;
import vn.danhgia.domain.year.WatchEvent.WatchRowGrew;

/**
 * A case before the competent level: somebody has not completed two quarters or more in a row (II.8.2). The machine opens it and stops there.
 *
 * @param id         null before it was opened
 * @param quarters   of the row, the earliest first
 * @param conclusion what was chosen, once it was; gone again when the row grows
 */
public record WatchCase(WatchId id, List<Quarter> quarters, BodyId authority, Optional<Confidential<WatchConclusion>> conclusion) {

    public static final WatchCase ABSENT = new WatchCase(null, List.of(), null, Optional.empty());

    /** Which case the history calls for by now; empty when it calls for none. */
    public static Optional<WatchId> calledFor(History history, RatingRules rules) {
        NotCompletedRow row = NotCompletedRow.of(history, rules);
        return row.isToBeWatched(rules)
                ? Optional.of(new WatchId(new CycleId(history.person().commune(), row.quarters().get(0)), history.person()))
                : Optional.empty();
    }

    /** A history that calls for nothing new opens nothing, and that is no refusal: the flow asks after every decision. */
    public static Decision<WatchEvent> decide(WatchCase state, WatchCommand command, Act act) {
        if (command instanceof RaiseWatch raise) {
            return Decision.unless(raising(act), () -> state.raise(raise, act));
        }
        ConcludeWatch conclude = (ConcludeWatch) command;
        return Decision.unless(concluding(state, conclude, act), () -> Decision.accept(
                new WatchConcluded(state.id, state.authority, new Confidential<>(state.id.person(), new WatchConclusion(conclude.measure(),
                        conclude.ground())), act.person(), act.now())));
    }

    public static WatchCase evolve(WatchCase state, WatchEvent event) {
        if (event instanceof WatchCaseOpened opened) {
            return new WatchCase(opened.watch(), opened.quarters(), opened.authority(), Optional.empty());
        }
        if (event instanceof WatchRowGrew grew) {
            return new WatchCase(state.id, grew.quarters(), state.authority, Optional.empty());
        }
        return new WatchCase(state.id, state.quarters, state.authority, Optional.of(((WatchConcluded) event).conclusion()));
    }

    private Decision<WatchEvent> raise(RaiseWatch raise, Act act) {
        if (calledFor(raise.history(), raise.rules()).filter(raise.watch()::equals).isEmpty()) {
            return Decision.accept();
        }
        List<Quarter> row = NotCompletedRow.of(raise.history(), raise.rules()).quarters();
        if (id == null) {
            return Decision.accept(new WatchCaseOpened(raise.watch(), row, raise.authority(), act.now()));
        }
        return row.size() > quarters.size() ? Decision.accept(new WatchRowGrew(id, row, act.now())) : Decision.accept();
    }

    private static List<Guard> raising(Act act) {
        return List.of(require(() -> act.by().isSystem(), RejectionCode.SYSTEM_ONLY));
    }

    /** R-8.2-4: "cấp có thẩm quyền xem xét"; the person steps out (C-11), and whatever is chosen has a ground (R-7.1-2). */
    private static List<Guard> concluding(WatchCase state, ConcludeWatch conclude, Act act) {
        return List.of(
                require(() -> state.id != null, RejectionCode.NOT_FOUND, conclude.watch()),
                require(() -> act.by().sitsIn(state.authority), RejectionCode.NOT_COMPETENT),
                require(() -> !act.by().is(state.id.person()), RejectionCode.RECUSED),
                require(() -> state.conclusion.isEmpty(), RejectionCode.CASE_CONCLUDED),
                require(() -> !conclude.ground().isBlank(), RejectionCode.FIELD_MISSING, "ground"));
    }
}
