package vn.danhgia.domain.ruleset;

import java.util.Optional;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;

/**
 * One row of the authority matrix (Phụ lục I, R-2.2-2): who reviews, advises, approves, proposes, gives an opinion and decides for a position.
 * Bodies are codes; {@value #OWN_UNIT} stands for the leadership of the unit where the person works.
 */
public record AuthorityRow(String position, Optional<String> reviewer, Optional<String> adviser, String approver, String proposer,
                           String appraiser, Optional<String> opinion, String decider, String clerk,
                           DeadlineCode catalogueDeadline, String clause) {

    public static final String OWN_UNIT = "@don-vi";

    public AuthorityRoute in(CommuneId commune, String unit) {
        return new AuthorityRoute(
                reviewer.map(code -> body(commune, unit, code)),
                adviser.map(code -> body(commune, unit, code)),
                body(commune, unit, approver),
                body(commune, unit, proposer),
                body(commune, unit, appraiser),
                opinion.map(code -> body(commune, unit, code)),
                body(commune, unit, decider),
                body(commune, unit, clerk),
                catalogueDeadline,
                clause);
    }

    private static BodyId body(CommuneId commune, String unit, String code) {
        return new BodyId(commune, OWN_UNIT.equals(code) ? unit : code);
    }
}
