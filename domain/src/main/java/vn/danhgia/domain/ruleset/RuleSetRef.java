package vn.danhgia.domain.ruleset;

/**
 * Which rules a cycle is run under (R-0-1): frozen when the cycle opens, carried by every event that a rule decided.
 *
 * @param edition name of the folder of tables, for instance {@code kh-2026}
 * @param sha256  lower-case hex digest of the stored bytes of its tables
 */
public record RuleSetRef(String edition, String sha256) {

    public RuleSetRef {
        if (edition == null || edition.isBlank() || sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a rule set reference: " + edition + " " + sha256);
        }
    }
}
