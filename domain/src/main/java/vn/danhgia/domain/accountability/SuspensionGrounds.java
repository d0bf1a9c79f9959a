package vn.danhgia.domain.accountability;

import java.util.List;

/** Why a head proposes suspension; about the person, confidential. */
public record SuspensionGrounds(List<Sign> signs, String words) {

    public SuspensionGrounds {
        signs = List.copyOf(signs);
    }

    /** Never the grounds: this text may reach a log. */
    @Override
    public String toString() {
        return "SuspensionGrounds";
    }
}
