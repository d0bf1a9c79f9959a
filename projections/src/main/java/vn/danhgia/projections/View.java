package vn.danhgia.projections;

import java.util.Collection;
import java.util.Optional;

/**
 * A view: the pure fold of its events into lines, and the table that keeps them. The table holds one generation that people see and, while it is rebuilt, a
 * second one that nobody sees yet.
 *
 * @param <L> a line, never changed once it is made
 */
public interface View<L> {

    /** Processing group, and the name of the table in the schema {@code view}; its number is the version of the fold. */
    String name();

    boolean reads(Class<?> event);

    /** The line that the event belongs to. */
    String key(Object event);

    /**
     * The line after an event.
     *
     * @param before   null when there is none yet
     * @param sequence number of the event in its aggregate
     * @return {@code before} itself when the event is nothing new to it
     */
    L after(L before, Object event, long sequence);

    Optional<L> load(int generation, String key);

    /** Writes lines over what is there, unless what is there is newer. */
    void write(int generation, Collection<L> lines);

    void forget(int generation);
}
