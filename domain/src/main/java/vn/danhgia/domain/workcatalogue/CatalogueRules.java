package vn.danhgia.domain.workcatalogue;

import java.util.Objects;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.Threshold;

/**
 * The readings and numbers by which a catalogue lives, frozen when it is opened, so that a replay never asks a rule set.
 *
 * @param fourthAxis             S-1
 * @param causeConfirmedBy       S-7
 * @param documentsUpToPercent   R-5.1-2, percent of the products
 */
public record CatalogueRules(Reading.FourthAxis fourthAxis, Reading.CauseConfirmedBy causeConfirmedBy, int documentsUpToPercent) {

    public CatalogueRules {
        Objects.requireNonNull(fourthAxis, "fourthAxis");
        Objects.requireNonNull(causeConfirmedBy, "causeConfirmedBy");
    }

    public static CatalogueRules of(RatingRules rules) {
        return new CatalogueRules(rules.readings().of(Reading.FourthAxis.class), rules.readings().of(Reading.CauseConfirmedBy.class),
                rules.number(Threshold.DOCUMENTS_UP_TO_PERCENT));
    }
}
