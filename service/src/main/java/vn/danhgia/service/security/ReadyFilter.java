package vn.danhgia.service.security;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * The shared Tasklist filters. "Mine" and "today" are not stored as expressions, as the engine's own filters would have it
 * ({@code ${currentUser()}}): stored expressions are switched off. The stored filter is empty; what it means for this person
 * at this moment is added by {@link GuardedFilters} when it runs.
 */
enum ReadyFilter {

    MINE("Việc của tôi", 10) {
        @Override
        void narrow(TaskQueryImpl query, String user, Instant now) {
            query.taskAssignee(user);
        }
    },
    GROUP("Nhóm của tôi", 20) {
        @Override
        void narrow(TaskQueryImpl query, String user, Instant now) {
            query.taskCandidateUser(user); // and any of the person's bodies; only what nobody has claimed
        }
    },
    OVERDUE("Quá hạn", 30) {
        @Override
        void narrow(TaskQueryImpl query, String user, Instant now) {
            mineOrMyGroups(query, user);
            query.dueBefore(Date.from(now));
        }
    },
    TODAY("Hôm nay", 40) {
        @Override
        void narrow(TaskQueryImpl query, String user, Instant now) {
            mineOrMyGroups(query, user);
            dueWithin(query, now, 1);
        }
    },
    THREE_DAYS("3 ngày tới", 50) {
        @Override
        void narrow(TaskQueryImpl query, String user, Instant now) {
            mineOrMyGroups(query, user);
            dueWithin(query, now, 3);
        }
    };

    /** The plan's days are days in Vietnam, wherever the server stands. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    final String title;
    final int priority;

    ReadyFilter(String title, int priority) {
        this.title = title;
        this.priority = priority;
    }

    abstract void narrow(TaskQueryImpl query, String user, Instant now);

    /** Reading rights alone would also show what a colleague of the same body has claimed. */
    private static void mineOrMyGroups(TaskQueryImpl query, String user) {
        query.or().taskAssignee(user).taskCandidateUser(user).endOr();
    }

    private static void dueWithin(TaskQueryImpl query, Instant now, int days) {
        LocalDate end = LocalDate.ofInstant(now, ZONE).plusDays(days);
        query.dueAfter(Date.from(now)).dueBefore(Date.from(end.atStartOfDay(ZONE).toInstant()));
    }
}
