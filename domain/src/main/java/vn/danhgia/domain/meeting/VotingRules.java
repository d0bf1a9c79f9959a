package vn.danhgia.domain.meeting;

import java.util.Objects;
import java.util.Optional;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading.AboveTheCeiling;
import vn.danhgia.domain.ruleset.Reading.Ballot;
import vn.danhgia.domain.ruleset.Reading.NoMajority;
import vn.danhgia.domain.ruleset.Reading.OwnItem;
import vn.danhgia.domain.shared.Level;

/** How votes are read in this quarter (C-7, C-7b, C-11): what the meeting and the session take from the rule set and write into their first event. */
public record VotingRules(Ballot ballot, OwnItem ownItem, NoMajority noMajority, AboveTheCeiling aboveTheCeiling, Quorum quorum) {

    public VotingRules {
        Objects.requireNonNull(ballot, "ballot");
        Objects.requireNonNull(ownItem, "ownItem");
        Objects.requireNonNull(noMajority, "noMajority");
        Objects.requireNonNull(aboveTheCeiling, "aboveTheCeiling");
        Objects.requireNonNull(quorum, "quorum");
    }

    public static VotingRules of(RatingRules rules) {
        return new VotingRules(rules.readings().of(Ballot.class), rules.readings().of(OwnItem.class), rules.readings().of(NoMajority.class),
                rules.readings().of(AboveTheCeiling.class), Quorum.of(rules));
    }

    /** Whether a level goes beyond what the data allow; where no level fits, EXCELLENT is never found (rating's highest level then is GOOD at most). */
    public static boolean isAbove(Level level, Optional<Level> ceiling) {
        return level.compareTo(ceiling.orElse(Level.GOOD)) < 0;
    }
}
