package vn.danhgia.domain.rating;

/** Where a fact comes from, or is awaited from. */
public enum Source {
    /** The person's self-assessment, form 2A or 2B (II.5.2). */
    SELF_ASSESSMENT,
    /** The approved work catalogue with its confirmed results (II.5.1). */
    WORK_CATALOGUE,
    /** Products and evidence named in the dossier (II.6). */
    EVIDENCE,
    /** What the using body assessed task by task (II.5.3). */
    TASK_ASSESSMENT,
    /** UBKT's list, or its declaration that there is nobody (III.5.1). */
    INSPECTION_LIST,
    /** A conclusion of the competent level (II.4.4c, d). */
    CONCLUSION,
    /** The unit's report on its tasks and targets (II.6). */
    UNIT_REPORT,
    /** Posts, changes of post and absences as kept by the organiser (II.8.1). */
    POSTS
}
