package vn.danhgia.domain.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

/**
 * The vote on one person within a meeting.
 *
 * @param recused     those who declared that they step out, the person himself or herself not among them
 * @param round       1, or 2 for the vote that follows one without majority (C-7)
 * @param firstTeller who has counted first, while the second has not confirmed
 * @param votes       confirmed counts, one a round
 * @param outcome     once the item is settled by a vote
 */
public record MeetingItem(BallotLine line, List<PersonId> recused, Phase phase, int round, Optional<PersonId> firstTeller,
                          List<Confidential<CountedVote>> votes, Optional<VoteOutcome> outcome) {

    public enum Phase {
        /** To be voted on. */
        WAITING,
        /** One teller has counted. */
        HALF_COUNTED,
        /** Voted on; the conclusion is not written yet. */
        SETTLED,
        /** Voted on and concluded. */
        CONCLUDED,
        /** Fewer than two may vote: the upper body votes instead (C-11). */
        SENT_UP
    }

    public MeetingItem {
        recused = List.copyOf(recused);
        votes = List.copyOf(votes);
    }

    static MeetingItem of(BallotLine line) {
        return new MeetingItem(line, List.of(), Phase.WAITING, 1, Optional.empty(), List.of(), Optional.empty());
    }

    public DossierId dossier() {
        return line.dossier();
    }

    public PersonId subject() {
        return line.dossier().person();
    }

    /** Whether the level goes beyond what the ballot showed as possible. */
    boolean isAboveTheCeiling(Level level) {
        return VotingRules.isAbove(level, line.ceiling().reveal());
    }

    MeetingItem without(PersonId person) {
        List<PersonId> out = new ArrayList<>(recused);
        out.add(person);
        return new MeetingItem(line, out, phase, round, firstTeller, votes, outcome);
    }

    MeetingItem at(Phase next, Optional<PersonId> teller) {
        return new MeetingItem(line, recused, next, round, teller, votes, outcome);
    }

    MeetingItem again(Confidential<CountedVote> vote) {
        return new MeetingItem(line, recused, Phase.WAITING, round + 1, Optional.empty(), List.of(vote), outcome);
    }

    MeetingItem settled(List<Confidential<CountedVote>> all, VoteOutcome carried) {
        return new MeetingItem(line, recused, Phase.SETTLED, round, Optional.empty(), all, Optional.of(carried));
    }
}
