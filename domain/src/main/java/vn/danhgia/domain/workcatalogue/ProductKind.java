package vn.danhgia.domain.workcatalogue;

/** What a product is: a catalogue must not be a count of papers (II.5.1, R-5.1-2). */
public enum ProductKind {
    /** Something that exists or works afterwards. */
    RESULT,
    /** Văn bản, báo cáo. */
    DOCUMENT
}
