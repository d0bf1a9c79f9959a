package vn.danhgia.service.replay.states;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.danhgia.service.replay.Subject;
import vn.danhgia.service.replay.log.Entry;

/**
 * One aggregate from its first event to its last, folded by its own {@code evolve}.
 *
 * @param frames one for each event, in order
 */
public record Film(Subject subject, String aggregate, List<Frame> frames) {

    /**
     * The state after one event.
     *
     * @param state empty where the event could be read and yet not be applied to what was before
     * @param read  false when the event cannot be read: the state is then the one before it
     */
    public record Frame(Entry entry, Optional<Record> state, boolean read) {
    }

    /** @param entries of one aggregate, in the order of its sequence */
    public static Film of(Subject subject, String aggregate, List<Entry> entries) {
        List<Frame> frames = new ArrayList<>();
        Record state = subject.first();
        for (Entry entry : entries) {
            Optional<Record> next = entry.event().isEmpty() ? Optional.of(state) : evolved(subject, state, entry.event().get());
            frames.add(new Frame(entry, next, entry.event().isPresent()));
            state = next.orElse(state);
        }
        return new Film(subject, aggregate, List.copyOf(frames));
    }

    /** After an event that cannot be read, what follows may rest on something that is not there. */
    private static Optional<Record> evolved(Subject subject, Record state, Record event) {
        try {
            return Optional.of(subject.evolve(state, event));
        } catch (RuntimeException rests) {
            // The page says that this step could not be applied; the steps after it are shown all the same.
            return Optional.empty();
        }
    }

    /** The state after the event of that sequence; the first state before the first event. */
    public Record after(long sequence) {
        return sequence < 0 ? subject.first() : frames.get((int) sequence).state().orElseGet(() -> after(sequence - 1));
    }

    /** Sequence of the last event written by then, by machine time; -1 before the first. */
    public long recordedBy(Instant moment) {
        return frames.stream().filter(frame -> !frame.entry().recorded().isAfter(moment)).mapToLong(frame -> frame.entry().sequence()).max().orElse(-1);
    }

    /** Sequence of the last event up to which everything was in effect by then, by business time; -1 before the first. */
    public long inEffectBy(Instant moment) {
        return frames.stream().takeWhile(frame -> frame.entry().at().filter(moment::isBefore).isEmpty()).mapToLong(frame -> frame.entry().sequence()).max()
                .orElse(-1);
    }

    public long last() {
        return frames.size() - 1L;
    }
}
