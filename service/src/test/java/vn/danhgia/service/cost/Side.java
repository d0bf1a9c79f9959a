package vn.danhgia.service.cost;

import vn.danhgia.domain.shared.Quarter;

/** One of the two that are compared. Both are asked in the same way and each has a PostgreSQL server of its own. */
interface Side extends AutoCloseable {

    String name();

    Server server();

    /** Opens a quarter for the commune of {@link Course}. */
    void open(Quarter quarter) throws Exception;

    /** Does the deed as a person would: finds the task, reads its form, sends it. False when the task has not come yet. */
    boolean does(Deed deed) throws Exception;

    /** Whether every dossier of the quarter has come to its end and nothing is left to be done for it: jobs, letters, views. */
    boolean isOver(Course course) throws Exception;

    /** Statements and transactions since they were last asked for. */
    Traffic traffic();

    /** Background work on. */
    void wake() throws Exception;

    /** Background work off, so that the other side has the machine for itself; afterwards the server's statistics are complete. */
    void rest() throws Exception;

    @Override
    void close() throws Exception;
}
