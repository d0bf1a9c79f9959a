package vn.danhgia.domain.ruleset;

/**
 * Whether a class of positions is rated every quarter, or once a year (II.2.1).
 *
 * @param duty       what its holder answers for in the unit (II.7.3); says which self-assessment form is filled in (R-5.2-1)
 * @param annualOnly rated yearly; may ask to be rated every quarter, and is not by default (R-2.1-3)
 * @param clause     clause of the plan
 */
public record SubjectRow(String position, Duty duty, boolean annualOnly, String clause) {
}
