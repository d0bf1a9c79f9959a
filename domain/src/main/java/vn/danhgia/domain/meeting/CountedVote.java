package vn.danhgia.domain.meeting;

/**
 * A confirmed count with the numbers it was held against. Restricted data; events keep it confidential.
 *
 * @param entitled members entitled to vote on this person, the recused left out (C-11)
 * @param present  of these, present
 * @param count    as both tellers have it
 */
public record CountedVote(int entitled, int present, PaperCount count) {

    /** As the dossier and the decision take it. */
    public PaperTally tally() {
        return count.among(entitled, present);
    }

    /** Never the counts: this text may reach a log. */
    @Override
    public String toString() {
        return "CountedVote";
    }
}
