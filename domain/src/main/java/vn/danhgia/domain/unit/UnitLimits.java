package vn.danhgia.domain.unit;

import java.time.Instant;

/**
 * First too-late instants, UTC. Nothing closes at them; what comes later is marked.
 *
 * @param digital    D13, assessment by the steering committee (III.1.2)
 * @param oldUnit    D14, remarks of the old unit (II.8.1b)
 * @param ownCadres  D10, report on cadres whom the unit rates (III.2.5)
 */
public record UnitLimits(Instant digital, Instant oldUnit, Instant ownCadres) {
}
