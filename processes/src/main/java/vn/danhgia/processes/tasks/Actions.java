package vn.danhgia.processes.tasks;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Refused;

/**
 * Sent twice, done once. The row of an act, with its answer, is written first and in the act's own transaction: a second sender waits on the key, then
 * reads the first answer; if the first is undone, its row is undone with it and the second does the work.
 */
@Component
public class Actions {

    private final JdbcClient jdbc;

    public Actions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a person sends.
     *
     * @param id          made by the client, one for each act
     * @param what        names the act without its content: a task, an opening
     * @param fingerprint of its content, so that an id sent again with something else is noticed and not answered as if that were done
     */
    public record Act(String id, Actor by, String what, String fingerprint) {

        private String actor() {
            return by.person().orElseThrow().toString();
        }
    }

    /** One piece of work that may be refused. */
    @FunctionalInterface
    public interface Work {
        void run() throws Refused;
    }

    /**
     * Does the work unless it was done. Must run inside a transaction.
     *
     * @param answer what the act is answered with when it is done
     * @throws Refused as the work does, or with {@link RejectionCode#ACTION_ID_REUSED}, {@link RejectionCode#ACTION_ID_MISSING}
     */
    public Answer once(Act act, Answer answer, Work work) throws Refused {
        requireId(act);
        int fresh = jdbc.sql("insert into process.action (actor, action_id, what, fingerprint, subject, task_key) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(act.actor(), act.id(), act.what(), act.fingerprint(), answer.subject(), answer.taskKey()).update();
        if (fresh == 0) {
            return done(act).orElseThrow();
        }
        work.run();
        return answer;
    }

    /**
     * The answer to an act that was done; empty when nothing was done under its id.
     *
     * @throws Refused when something else was done under its id, or when it has none
     */
    public Optional<Answer> done(Act act) throws Refused {
        requireId(act);
        Optional<Done> done = jdbc.sql("select what, fingerprint, subject, task_key from process.action where actor = ? and action_id = ?")
                .params(act.actor(), act.id())
                .query((row, number) -> new Done(row.getString(1), row.getString(2), new Answer(row.getString(3), row.getString(4))))
                .optional();
        if (done.filter(first -> !first.is(act)).isPresent()) {
            throw Refused.because(RejectionCode.ACTION_ID_REUSED);
        }
        return done.map(Done::answer);
    }

    private record Done(String what, String fingerprint, Answer answer) {

        boolean is(Act act) {
            return what.equals(act.what()) && fingerprint.equals(act.fingerprint());
        }
    }

    private static void requireId(Act act) throws Refused {
        if (act.id() == null || !act.id().matches("[A-Za-z0-9-]{8,64}")) {
            throw Refused.because(RejectionCode.ACTION_ID_MISSING);
        }
    }
}
