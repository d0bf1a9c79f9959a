package vn.danhgia.domain.meeting;

import java.util.List;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading.NoMajority;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.RejectionCode;

/** The clauses that a counted vote must satisfy before its outcome may be recorded. The list of them is the clause's table of contents. */
public final class VotePolicy {

    private VotePolicy() {
    }

    /** A level with its majority, every contested place read by default. */
    public static List<Guard> outcome(Level level, PaperTally tally, Majority majority) {
        return outcome(level, tally, majority, VotingRules.of(RatingRules.DEFAULT));
    }

    /** A level that the vote carried, as the rule set reads it. */
    public static List<Guard> outcome(Level level, PaperTally tally, Majority majority, VotingRules rules) {
        return List.of(
                countsAddUp(tally),
                quorumIsPresent(tally, rules.quorum()),
                levelIsCarried(level, tally, majority, rules.noMajority()));
    }

    /** A vote that counts, whatever it carried. */
    public static List<Guard> counting(PaperTally tally, VotingRules rules) {
        return List.of(countsAddUp(tally), quorumIsPresent(tally, rules.quorum()));
    }

    /** R-5.3-2: forms 01 and 02 agree. */
    static Guard countsAddUp(PaperTally tally) {
        return Guard.require(tally::addsUp, RejectionCode.TALLY_DOES_NOT_ADD_UP, tally.ballots(), tally.present(), tally.entitled());
    }

    /** C-7: two thirds. */
    static Guard quorumIsPresent(PaperTally tally, Quorum quorum) {
        return Guard.require(() -> quorum.holds(tally.present(), tally.entitled()), RejectionCode.NO_QUORUM,
                tally.present(), quorum.needed(tally.entitled()), tally.entitled());
    }

    /** C-7: more than half; the reading of "half of whom" differs between II.5.3 and II.5.4. */
    static Guard levelIsCarried(Level level, PaperTally tally, Majority majority, NoMajority noMajority) {
        return Guard.require(() -> VoteOutcome.of(tally, majority, noMajority).level().filter(level::equals).isPresent(),
                RejectionCode.NO_MAJORITY, level, tally.votesFor(level), majority.base(tally));
    }
}
