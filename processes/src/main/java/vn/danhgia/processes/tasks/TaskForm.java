package vn.danhgia.processes.tasks;

import java.util.Optional;

/**
 * What one user task asks of a person: how its fields become a command.
 *
 * @param taskKey id of the user task in the diagram
 * @param reader  turns the fields into the command
 */
public record TaskForm(String taskKey, Reader reader) {

    /** What a filled-in form amounts to. */
    public record Filled(Object command, Optional<Boolean> accepted) {

        public static Filled with(Object command) {
            return new Filled(command, Optional.empty());
        }

        /** For steps that accept or hand back: the flag routes the flow. */
        public static Filled with(Object command, boolean accepted) {
            return new Filled(command, Optional.of(accepted));
        }
    }

    /** Reads every field, complaining of each that cannot be read; the answer counts only when none was. */
    @FunctionalInterface
    public interface Reader {
        Filled read(String subject, Fields fields);
    }
}
