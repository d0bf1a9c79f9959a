package vn.danhgia.domain.dossier;

import java.util.List;

/**
 * A kind of paper in the dossier (thành phần hồ sơ, II.6).
 *
 * @param code     names it in events and forms; lower-case letters, digits, hyphens
 * @param required without it the dossier is not complete
 */
public record PaperKind(String code, boolean required) {

    /** (1) The person's own self-assessment (R-6-1); there by itself once handed in. */
    public static final String SELF_ASSESSMENT = "self-assessment";
    /** (2) The unit's report on its targets and political tasks (R-6-2). */
    public static final String UNIT_REPORT = "unit-report";
    /** (3) The summary of proposals, Mẫu 3 (R-6-3); drawn up from the proposal, there by itself once that is recorded. */
    public static final String SUMMARY = "summary-mau-3";

    /** II.6: (1) to (3) must be there; (4), other papers, may: R-6-4. */
    public static final List<PaperKind> OF_THE_PLAN = List.of(new PaperKind(SELF_ASSESSMENT, true), new PaperKind(UNIT_REPORT, true),
            new PaperKind(SUMMARY, true), new PaperKind("tally-minutes", false), new PaperKind("objective-cause", false),
            new PaperKind("old-unit-remarks", false), new PaperKind("digital-assessment", false), new PaperKind("other", false));

    public PaperKind {
        if (code == null || !code.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("not a paper's code: " + code);
        }
    }
}
