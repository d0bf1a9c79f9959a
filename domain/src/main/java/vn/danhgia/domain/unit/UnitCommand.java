package vn.danhgia.domain.unit;

import java.util.List;
import vn.danhgia.domain.ruleset.Criterion;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.workcatalogue.Verdict;

/** What can be asked of a unit's quarter. Texts here are in memory only; events keep words confidential. */
public sealed interface UnitCommand {

    UnitQuarterId unit();

    /** The flow opens it when the quarter opens. */
    record OpenUnitQuarter(UnitQuarterId unit, UnitAuthority authority, UnitLimits limits) implements UnitCommand {
    }

    /**
     * The result by axes, before the vote (R-5.3-1, R-III.4.3-1, R-III.6-2); may be sent again until it is confirmed.
     *
     * @param ground concrete reason of what is excused as force majeure; may be empty when nothing is
     */
    record ReportCollectiveResult(UnitQuarterId unit, List<AxisResult> axes, String ground) implements UnitCommand {
        public ReportCollectiveResult {
            axes = List.copyOf(axes);
        }
    }

    /** The competent level confirms result and force majeure together, or hands the report back (R-7.3-2). */
    record ConfirmCollectiveResult(UnitQuarterId unit, Verdict verdict, String remark) implements UnitCommand {
    }

    /** Who answers for what (R-7.3-1); a later one about the same person replaces the earlier. */
    record AssignResponsibility(UnitQuarterId unit, PersonId person, Duty duty, List<String> fields) implements UnitCommand {
        public AssignResponsibility {
            fields = List.copyOf(fields);
        }
    }

    /** The steering committee's assessment (R-3.4-2, R-III.1.2-1); a later one replaces the earlier. */
    record AssessDigitalTransformation(UnitQuarterId unit, List<IndicatorValue> indicators) implements UnitCommand {
        public AssessDigitalTransformation {
            indicators = List.copyOf(indicators);
        }
    }

    /** What an organisation in this unit's charge did (R-III.2.3-1); a later one about the same organisation replaces the earlier. */
    record AssessSubordinate(UnitQuarterId unit, String organisation, List<AxisResult> axes) implements UnitCommand {
        public AssessSubordinate {
            axes = List.copyOf(axes);
        }
    }

    /** Mẫu 4 of cadres whom the unit itself rates (R-III.2.5-1): stored, never decided here. */
    record ReportOwnCadres(UnitQuarterId unit, List<OwnCadre> cadres) implements UnitCommand {
        public ReportOwnCadres {
            cadres = List.copyOf(cadres);
        }
    }

    /** Somebody came less than two months ago: the old unit is asked (R-8.1-2). */
    record ExpectOldUnitRemarks(UnitQuarterId unit, PersonId person, String oldUnit) implements UnitCommand {
    }

    /** The old unit, or BXDĐ for one outside the commune, hands the remarks in (R-8.1-2). */
    record SendOldUnitRemarks(UnitQuarterId unit, PersonId person, String remarks) implements UnitCommand {
    }

    /**
     * The unit registers its criteria (R-3.2-1, R-III.2.2-1, R-1.4-1); later ones replace the earlier.
     *
     * @param frame BTV's common frame in force; from the rule set, never from a form
     */
    record ConcretiseCriteria(UnitQuarterId unit, List<Criterion> frame, List<ConcreteCriterion> criteria) implements UnitCommand {
        public ConcretiseCriteria {
            frame = List.copyOf(frame);
            criteria = List.copyOf(criteria);
        }
    }

    /** The confirmed result is made public (R-III.2.6-1): optional. */
    record PublishUnitResult(UnitQuarterId unit, String form) implements UnitCommand {
    }

    /** The flow found the report on cadres whom the unit rates missing at its limit (R-III.2.5-1). Whether it is, the unit says. */
    record LapseDeadline(UnitQuarterId unit) implements UnitCommand {
    }
}
