package vn.danhgia.projections;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/**
 * How a view's events keep their order when nodes share them; views that say nothing are ordered by aggregate.
 *
 * @param group  processing group, the versioned name of the view's table
 * @param policy events of one answer are handled in order, by one node at a time
 */
public record StreamOrder(String group, SequencingPolicy<EventMessage<?>> policy) {
}
