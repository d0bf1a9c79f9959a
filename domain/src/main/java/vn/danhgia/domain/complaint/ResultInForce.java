package vn.danhgia.domain.complaint;

import vn.danhgia.domain.shared.Level;

/**
 * A decided level as it is shown while somebody complains (C-12): in force, never suspended.
 *
 * @param underReview "đang xem xét"
 */
public record ResultInForce(Level level, boolean underReview) {

    public static ResultInForce of(Level decided, boolean complaintIsOpen) {
        return new ResultInForce(decided, complaintIsOpen);
    }
}
