package vn.danhgia.processes.inbox;

/** Is told that letters have been written, and comes for them at once. Whoever is not told finds them at the next look. */
@FunctionalInterface
public interface Postman {

    void lettersAreWaiting();
}
