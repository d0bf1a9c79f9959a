package vn.danhgia.service.eventstore;

/** Puts the framework's shell of an aggregate around a state. */
@FunctionalInterface
public interface Shells {

    Object around(StatesAtHand.Kept kept);
}
