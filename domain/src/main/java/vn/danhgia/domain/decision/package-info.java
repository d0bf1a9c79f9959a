/**
 * The decision (II.5.4): a session of the Standing Committee (BTV) at which votes become levels, the quota is kept, the decision is issued, and
 * members of TTĐU are submitted to the province. Nothing is decided here without a vote, and never by score or rank.
 * <p>Start at {@link vn.danhgia.domain.decision.DecisionSession}; the clauses are in {@code SessionPolicy}, the quota's arithmetic in
 * {@link vn.danhgia.domain.decision.GroupStanding}. How a vote is held is the meeting's; what the data allow is the rating's.
 */
package vn.danhgia.domain.decision;
