package vn.danhgia.processes.complaint;

import java.time.Instant;
import java.util.List;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.PersonId;

/** Port: where people are told that an answer is near its limit, or past it. Told again, it is told once. */
@FunctionalInterface
public interface CaseNotices {

    /** What is told. */
    enum Rung { NEAR, OVER }

    /** @param at business time, UTC */
    void tell(ComplaintId complaint, Rung rung, List<PersonId> to, Instant at);
}
