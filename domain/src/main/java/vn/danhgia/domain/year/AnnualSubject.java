package vn.danhgia.domain.year;

import vn.danhgia.domain.shared.PersonId;

/**
 * Somebody for whom quarterly rating is not obligatory and only the year's is (II.2.1, R-2.1-3).
 *
 * @param worksInTheSystem does professional or political work in an agency of the system: then rated like everybody there
 * @param included         takes part in the quarters all the same; "không bắt buộc" does not forbid it
 */
public record AnnualSubject(PersonId person, Kind kind, boolean worksInTheSystem, boolean included) {

    public enum Kind {
        /** Bí thư chi bộ thôn. */
        VILLAGE_CELL,
        /** Bí thư chi bộ trong doanh nghiệp ngoài nhà nước. */
        PRIVATE_ENTERPRISE_CELL,
        /** Bí thư chi bộ hợp tác xã. */
        COOPERATIVE_CELL
    }

    /** Whether this person belongs in a quarter's roster; at the year's end everybody is rated. */
    public boolean isRatedQuarterly() {
        return worksInTheSystem || included;
    }
}
