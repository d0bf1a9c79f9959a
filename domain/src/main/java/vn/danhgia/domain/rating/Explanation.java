package vn.danhgia.domain.rating;

import java.util.List;
import vn.danhgia.domain.shared.Level;

/**
 * Why the ceiling is not higher: for people to read, for the accountability of who proposed more (R-7.2-1).
 *
 * @param closed   every level above the ceiling, the best first, with what closes it
 * @param awaited  conditions not known yet: while there is one, the ceiling may still fall
 * @param warnings what must be seen and closes nothing
 */
public record Explanation(List<Closed> closed, List<Condition> awaited, List<Warning> warnings) {

    /**
     * @param by conditions that are not met, or not known where the level cannot be had without knowing; in their order, never empty
     */
    public record Closed(Level level, List<Condition> by) {
        public Closed {
            by = List.copyOf(by);
        }
    }

    public Explanation {
        closed = List.copyOf(closed);
        awaited = List.copyOf(awaited);
        warnings = List.copyOf(warnings);
    }
}
