package vn.danhgia.domain.unit;

import java.time.Instant;
import java.util.List;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Nudge;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.UnitQuarterId;

/**
 * What has happened in a unit's quarter. {@code at} is business time, UTC; {@code late} means at or after the recorded limit and stays for ever.
 * Grounds and remarks are confidential: those about a person under that person's key, others under the writer's.
 */
public sealed interface UnitEvent {

    UnitQuarterId unit();

    Instant at();

    record UnitQuarterOpened(UnitQuarterId unit, UnitAuthority authority, UnitLimits limits, Instant at) implements UnitEvent {
    }

    /** @param body for which the reporter spoke */
    record CollectiveResultReported(UnitQuarterId unit, BodyId body, List<AxisResult> axes, Confidential<String> ground, PersonId by, Instant at)
            implements UnitEvent {
        public CollectiveResultReported {
            axes = List.copyOf(axes);
        }
    }

    record CollectiveResultReturned(UnitQuarterId unit, BodyId body, Confidential<String> remark, PersonId by, Instant at) implements UnitEvent {
    }

    /** With it the excused tasks leave the count (II.7.3). */
    record CollectiveResultConfirmed(UnitQuarterId unit, BodyId body, Confidential<String> remark, PersonId by, Instant at) implements UnitEvent {
    }

    record ResponsibilityAssigned(UnitQuarterId unit, PersonId person, Duty duty, List<String> fields, PersonId by, Instant at) implements UnitEvent {
        public ResponsibilityAssigned {
            fields = List.copyOf(fields);
        }
    }

    record DigitalTransformationAssessed(UnitQuarterId unit, List<IndicatorValue> indicators, boolean late, PersonId by, Instant at)
            implements UnitEvent {
        public DigitalTransformationAssessed {
            indicators = List.copyOf(indicators);
        }
    }

    record SubordinateAssessed(UnitQuarterId unit, String organisation, List<AxisResult> axes, PersonId by, Instant at) implements UnitEvent {
        public SubordinateAssessed {
            axes = List.copyOf(axes);
        }
    }

    record OwnCadresReported(UnitQuarterId unit, List<OwnCadre> cadres, boolean late, PersonId by, Instant at) implements UnitEvent {
        public OwnCadresReported {
            cadres = List.copyOf(cadres);
        }
    }

    record OldUnitRemarksExpected(UnitQuarterId unit, PersonId person, String oldUnit, Instant at) implements UnitEvent {
    }

    record OldUnitRemarksReceived(UnitQuarterId unit, PersonId person, Confidential<String> remarks, boolean late, PersonId by, Instant at)
            implements UnitEvent {
    }

    record CriteriaConcretised(UnitQuarterId unit, List<ConcreteCriterion> criteria, PersonId by, Instant at) implements UnitEvent {
        public CriteriaConcretised {
            criteria = List.copyOf(criteria);
        }
    }

    record UnitResultPublished(UnitQuarterId unit, String form, PersonId by, Instant at) implements UnitEvent {
    }

    /** The report on cadres whom the unit rates had not come when its limit did. */
    record DeadlineLapsed(UnitQuarterId unit, Instant limit, Instant at) implements UnitEvent, Nudge {
    }
}
