package vn.danhgia.service.notices;

import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.shared.PersonId;

/**
 * What somebody is to be told.
 *
 * @param rung     unlike that of any other telling of this kind about the subject
 * @param reminder number of the reminder that it tells of
 */
public record Telling(PersonId to, NoticeKind kind, String subject, String rung, Map<String, String> facts, Optional<Long> reminder) {

    public Telling(PersonId to, NoticeKind kind, String subject, String rung, Map<String, String> facts) {
        this(to, kind, subject, rung, facts, Optional.empty());
    }
}
