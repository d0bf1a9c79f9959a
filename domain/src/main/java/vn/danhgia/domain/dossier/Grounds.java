package vn.danhgia.domain.dossier;

import java.util.List;

/**
 * What a proposal stands on beside the vote. Confidential; no text is null.
 *
 * @param deviation   why the proposed level is not the person's own (R-I.2.1-4); empty when it is
 * @param outstanding results that carry an EXCELLENT (R-1.3-2)
 * @param adHoc       how ad-hoc tasks of special importance were considered (II.3.5, R-3.5-1); empty when there were none
 */
public record Grounds(String deviation, List<Outstanding> outstanding, String adHoc) {

    public Grounds {
        outstanding = List.copyOf(outstanding);
    }

    /** Never its content: this text may reach a log. */
    @Override
    public String toString() {
        return "Grounds";
    }
}
