package vn.danhgia.domain.workcatalogue;

/** The person's part in a task: "một việc – một đầu mối chịu trách nhiệm chính" (I.2.1, R-I.2.1-3). */
public enum Part {
    /** Chủ trì: has the main responsibility. */
    LEAD,
    /** Phối hợp: answers for his or her own part only. */
    CO_ORDINATOR
}
