package vn.danhgia.domain.ruleset;

/**
 * One position managed by the province (R-2.1-4, R-2.2-1): the commune assesses and proposes by delegation, the province decides.
 *
 * @param preparer office that prepares catalogue, self-assessment and dossier for the person, who confirms (III.4, III.6)
 * @param approver body that approves the catalogue (II.5.1)
 * @param proposer body that votes and proposes (II.2.2)
 * @param decider  the province's body; outside this installation
 * @param clause   clause of the plan
 */
public record ProvinceRow(String position, String preparer, String approver, String proposer, String decider, String clause) {
}
