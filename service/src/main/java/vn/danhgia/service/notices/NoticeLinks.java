package vn.danhgia.service.notices;

import vn.danhgia.domain.shared.DossierId;

/** Where a notice's matter is done or read: addresses within the application. */
public final class NoticeLinks {

    private NoticeLinks() {
    }

    public static String of(Notice notice) {
        return switch (notice.kind()) {
            case RESULT -> "/dossiers/" + DossierId.parse(notice.subject());
            case REMINDER, INTERNAL_DATE, CATALOGUE_RETURNED, ASSESSMENT_RETURNED, DOSSIER_RETURNED, MEETING, MEETING_POSTPONED -> "/";
        };
    }
}
