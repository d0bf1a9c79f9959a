package vn.danhgia.domain.complaint;

import vn.danhgia.domain.shared.BodyId;

/**
 * Who has a part in a case beside whoever brings it.
 *
 * @param decider votes again: BTV
 * @param clerk   numbers and dates the replacing decision
 */
public record Bodies(BodyId decider, BodyId clerk) {
}
