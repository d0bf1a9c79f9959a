package vn.danhgia.domain.ruleset;

/**
 * A paper of the dossier (II.6).
 *
 * @param code     stable name
 * @param required a dossier without it cannot be sent
 * @param provider who brings it: {@code person}, {@code unit}, {@code proposer}, {@code appraiser}, or {@code any}
 * @param clause   clause of the plan
 */
public record RequiredPaper(String code, boolean required, String provider, String clause) {
}
