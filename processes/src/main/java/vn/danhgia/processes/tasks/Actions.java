package vn.danhgia.processes.tasks;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Refused;

/**
 * Sent twice, done once. The row of an act is written first and in the act's own transaction: a second sender waits on the key, then reads the
 * first answer; if the first is undone, its row is undone with it and the second does the work.
 */
@Component
public class Actions {

    private final JdbcClient jdbc;

    public Actions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One piece of work that may be refused. */
    @FunctionalInterface
    public interface Work {
        Answer run() throws Refused;
    }

    /**
     * Does the work unless it was done. Must run inside a transaction.
     *
     * @param what        names the act without its content: a task, an opening
     * @param fingerprint of its content, so that an id sent again with something else is noticed and not answered as if that were done
     * @throws Refused as the work does, or with {@link RejectionCode#ACTION_ID_REUSED}
     */
    public Answer once(String actionId, Actor by, String what, String fingerprint, Work work) throws Refused {
        if (actionId == null || !actionId.matches("[A-Za-z0-9-]{8,64}")) {
            throw Refused.because(RejectionCode.ACTION_ID_MISSING);
        }
        String actor = by.person().orElseThrow().toString();
        int fresh = jdbc.sql("insert into process.action (actor, action_id, what, fingerprint) values (?, ?, ?, ?) on conflict do nothing")
                .params(actor, actionId, what, fingerprint).update();
        if (fresh == 0) {
            return first(actor, actionId, what, fingerprint).orElseThrow(() -> Refused.because(RejectionCode.ACTION_ID_REUSED));
        }
        Answer answer = work.run();
        jdbc.sql("update process.action set subject = ?, task_key = ? where actor = ? and action_id = ?")
                .params(answer.subject(), answer.taskKey(), actor, actionId).update();
        return answer;
    }

    private Optional<Answer> first(String actor, String actionId, String what, String fingerprint) {
        return jdbc.sql("select subject, task_key from process.action where actor = ? and action_id = ? and what = ? and fingerprint = ?")
                .params(actor, actionId, what, fingerprint)
                .query((row, number) -> new Answer(row.getString(1), row.getString(2)))
                .optional();
    }
}
