package vn.danhgia.service.eventstore;

/** Wants to know of events once, when they are written. */
@FunctionalInterface
public interface EventListener {

    /** In the transaction of the event: a failure undoes the act. @param id of the event, unlike any other's */
    void written(Object event, String id);
}
