package vn.danhgia.processes.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What one user task asks of a person: how its fields become a command.
 *
 * @param taskKey id of the user task in the diagram
 * @param reader  turns the fields into the command
 * @param whose   the person's alone, or a body's
 * @param tidy    done to the fields before they are read, for instance leaving out blank rows
 */
public record TaskForm(String taskKey, Whose whose, Reader reader, UnaryOperator<Map<String, List<String>>> tidy) {

    /** Who does a task: a body's task stays the body's, whoever of its members has taken it. */
    public enum Whose {
        THE_PERSONS, A_BODYS,
        /** Of persons named by the flow, for instance the officers of a meeting. */
        SEVERAL
    }

    public static TaskForm ofThePerson(String taskKey, Reader reader) {
        return new TaskForm(taskKey, Whose.THE_PERSONS, reader, UnaryOperator.identity());
    }

    public static TaskForm ofABody(String taskKey, Reader reader) {
        return new TaskForm(taskKey, Whose.A_BODYS, reader, UnaryOperator.identity());
    }

    public static TaskForm ofSeveral(String taskKey, Reader reader) {
        return new TaskForm(taskKey, Whose.SEVERAL, reader, UnaryOperator.identity());
    }

    Map<String, List<String>> prepared(Map<String, List<String>> typed) {
        return tidy.apply(typed);
    }

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
