package vn.danhgia.processes.tasks;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Attempt;
import vn.danhgia.processes.command.AttemptInHand;
import vn.danhgia.processes.command.Overtaken;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.command.Stale;
import vn.danhgia.processes.engine.EngineRows;
import vn.danhgia.processes.engine.EngineRows.TaskRow;

/**
 * The one door from people to user tasks. Whatever a person finds, takes or does here, the engine has granted: its permission and tenant are read with each
 * task.
 */
@Component
public class TaskDesk {

    /** A second row under one key, or a statement after such a failure. */
    private static final Set<String> LOST = Set.of("23505", "25P02");

    private static final Logger LOG = LoggerFactory.getLogger(TaskDesk.class);
    private static final int TRIES = 4;
    /** What one person can be shown at once. */
    private static final int MOST_LISTED = 500;

    private final TaskService tasks;
    private final IdentityService identities;
    private final EngineRows rows;
    private final Actions actions;
    private final AttemptInHand hand;
    private final Fingerprints fingerprints;
    private final TransactionTemplate transaction;
    private final Map<String, TaskForm> forms;

    public TaskDesk(TaskService tasks, IdentityService identities, EngineRows rows, Actions actions, AttemptInHand hand,
                    Fingerprints fingerprints, PlatformTransactionManager transactions, List<FlowForms> flows) {
        this.tasks = tasks;
        this.identities = identities;
        this.rows = rows;
        this.actions = actions;
        this.hand = hand;
        this.fingerprints = fingerprints;
        this.transaction = new TransactionTemplate(transactions);
        this.forms = flows.stream().flatMap(flow -> flow.forms().stream()).collect(Collectors.toMap(TaskForm::taskKey, Function.identity()));
    }

    /** What lies on the person's desk, own tasks and those of his or her bodies that nobody else has taken, oldest first; {@value #MOST_LISTED} at most. */
    public List<OpenTask> list(Actor by) {
        return rows.tasksOf(reader(by), MOST_LISTED).stream().filter(task -> !task.subject().isEmpty()).filter(task -> isFor(task, by))
                .filter(task -> task.assignee() == null || task.assignee().equals(id(by))).map(TaskDesk::view).toList();
    }

    /**
     * A task that this person may see: an own one, or one of a body that he or she sits in now and that is not about him or her (C-11); empty when
     * it is done or another's.
     */
    public Optional<OpenTask> find(String taskId, Actor by) {
        return visible(taskId, by).map(TaskDesk::view);
    }

    /** Takes a body's task, from another member too who does not get to it; idempotent for the one who has it. */
    public void claim(String taskId, Actor by) throws Refused {
        inTransaction(() -> {
            inHand(taskId, by).orElseThrow(() -> Refused.because(RejectionCode.TASK_GONE));
            tasks.setAssignee(taskId, id(by));
            return null;
        });
    }

    /** Gives a body's task that one has taken back to the body; a task of the person's alone stays where it is. */
    public void unclaim(String taskId, Actor by) throws Refused {
        inTransaction(() -> {
            TaskRow task = required(inHand(taskId, by).orElseThrow(() -> Refused.because(RejectionCode.TASK_GONE)), by);
            if (task.assignee() == null) {
                throw Refused.because(RejectionCode.TASK_GONE);
            }
            boolean ofABody = tasks.getIdentityLinksForTask(task.id()).stream()
                    .anyMatch(link -> link.getGroupId() != null || IdentityLinkType.CANDIDATE.equals(link.getType()));
            if (ofABody) {
                tasks.setAssignee(taskId, null);
            }
            return null;
        });
    }

    /**
     * Completing is the attempt: form to command to events to next step, in one transaction. Two people at once, or two nodes: one does it, the
     * other is asked again against what is then true.
     *
     * @throws Refused with every reason; the task stays open and nothing is stored
     * @throws Stale when the thing has moved on since the form was opened
     */
    public Answer complete(Submission submission) throws Refused {
        try {
            return tryToComplete(submission);
        } catch (Stale stale) {
            if (find(submission.taskId(), submission.by()).isEmpty()) {
                throw Refused.because(RejectionCode.TASK_GONE);
            }
            throw stale;
        }
    }

    private Answer tryToComplete(Submission submission) throws Refused {
        Actor by = submission.by();
        Actions.Act act = new Actions.Act(submission.actionId(), by, "task " + submission.taskId(), fingerprints.of(submission.fields()));
        return inTransaction(() -> {
            Optional<TaskRow> there = inHand(submission.taskId(), by);
            if (there.isEmpty()) {
                return actions.done(act).orElseThrow(() -> Refused.because(RejectionCode.TASK_GONE));
            }
            TaskRow found = there.get();
            return actions.once(act, new Answer(found.subject(), found.key()), () -> complete(submission, required(found, by)));
        });
    }

    private void complete(Submission submission, TaskRow task) throws Refused {
        TaskForm form = forms.get(task.key());
        if (form == null) {
            throw new IllegalStateException("no form for " + task.key());
        }
        Fields fields = new Fields(form.prepared(submission.fields()), submission.by());
        TaskForm.Filled filled = form.reader().read(task.subject(), fields);
        if (!fields.complaints().isEmpty()) {
            throw new Refused(fields.complaints());
        }
        Attempt attempt = new Attempt(filled.command(), submission.by(), submission.actionId(), submission.expectedVersion(), filled.accepted());
        hand.during(attempt, () -> tasks.complete(task.id()));
    }

    private static TaskRow required(TaskRow found, Actor by) throws Refused {
        if (found.assignee() != null && !found.assignee().equals(id(by))) {
            throw Refused.because(RejectionCode.TASK_TAKEN);
        }
        return found;
    }

    /** The desk's own rule and, behind it, the engine's: commune and permission stand in the row. */
    private boolean isFor(TaskRow task, Actor by) {
        return task.permitted() && (isMine(task, by) || isOfMyBody(task, by));
    }

    private Optional<TaskRow> visible(String taskId, Actor by) {
        return rows.task(taskId, reader(by)).filter(task -> isFor(task, by));
    }

    /** Whoever acts on a task has it alone until it is done: of two members who press at one moment the second finds it gone, and never half gone. */
    private Optional<TaskRow> inHand(String taskId, Actor by) {
        return rows.lockedTask(taskId, reader(by)).filter(task -> isFor(task, by));
    }

    private static EngineRows.Reader reader(Actor by) {
        return new EngineRows.Reader(commune(by), id(by), groups(by));
    }

    private static String commune(Actor by) {
        return by.person().orElseThrow().commune().value();
    }

    private boolean isMine(TaskRow task, Actor by) {
        return switch (whose(task)) {
            case THE_PERSONS -> id(by).equals(task.assignee());
            case SEVERAL -> task.named();
            case A_BODYS -> false;
        };
    }

    private static boolean isOfMyBody(TaskRow task, Actor by) {
        return task.ofHisBody() && !isAbout(task.subject(), by);
    }

    private TaskForm.Whose whose(TaskRow task) {
        return Optional.ofNullable(forms.get(task.key())).map(TaskForm::whose).orElse(TaskForm.Whose.A_BODYS);
    }

    /** Business keys end with the code of the person whom they are about. */
    private static boolean isAbout(String subject, Actor by) {
        return subject.endsWith(":" + by.person().orElseThrow().code());
    }

    private static OpenTask view(TaskRow task) {
        return new OpenTask(task.id(), task.key(), task.process(), task.subject(), Optional.ofNullable(task.assignee()), task.created(),
                Optional.ofNullable(task.due()).map(TaskDesk::limit));
    }

    /** The engine keeps the last instant that is in time. */
    private static Instant limit(Instant last) {
        return last.plusMillis(1);
    }

    private <T> T inTransaction(RefusableWork<T> work) throws Refused {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction(work);
            } catch (OptimisticLockingException | Overtaken | ConcurrencyFailureException | TooLate e) {
                if (attempt == TRIES) {
                    throw e;
                }
                LOG.debug("somebody was faster, asking again ({} of {})", attempt, TRIES);
            }
        }
    }

    private <T> T transaction(RefusableWork<T> work) throws Refused {
        try {
            return transaction.execute(status -> asEngine(() -> {
                try {
                    return work.run();
                } catch (Refused refused) {
                    throw new Undone(refused);
                }
            }));
        } catch (RuntimeException e) {
            throw refusalIn(e);
        }
    }

    /** Somebody else's transaction was committed first. */
    private static final class TooLate extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLate(Throwable cause) {
            super(cause);
        }
    }

    /** Carries a refusal out through the transaction's rollback. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Undone(Refused refused) {
            super(refused);
        }
    }

    /** The engine wraps what a delegate throws; the reason is somewhere in the chain. */
    private static RuntimeException refusalIn(RuntimeException thrown) throws Refused {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                throw refused;
            }
            if (cause instanceof Stale stale) {
                return stale;
            }
            if (cause instanceof Overtaken overtaken) {
                return overtaken;
            }
            // Asking who handles the error, in a transaction that is lost already, the engine hides what lost it.
            if (cause instanceof SQLException lost && LOST.contains(String.valueOf(lost.getSQLState()))) {
                return new TooLate(thrown);
            }
        }
        return thrown;
    }

    /**
     * As nobody in particular, whoever Tasklist has told the engine is there: the desk has read the person's permission in the task's row, and the engine would
     * read it again by a query that costs a fifth of the act.
     */
    private <T> T asEngine(Supplier<T> work) {
        Authentication before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (before != null) {
                identities.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    private static String id(Actor by) {
        return by.person().orElseThrow().toString();
    }

    private static List<String> groups(Actor by) {
        return by.bodies().stream().map(BodyId::toString).toList();
    }

    @FunctionalInterface
    private interface RefusableWork<T> {
        T run() throws Refused;
    }
}
