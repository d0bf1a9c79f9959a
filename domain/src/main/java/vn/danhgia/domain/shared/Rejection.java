package vn.danhgia.domain.shared;

import java.util.Arrays;
import java.util.List;

/**
 * Why a command was refused: a code with arguments; the text for people stands in the message files.
 *
 * @param arguments ids, numbers, dates, field names; for the person refused, never for a log
 */
public record Rejection(RejectionCode code, List<String> arguments) {

    public Rejection {
        arguments = List.copyOf(arguments);
    }

    public static Rejection of(RejectionCode code, Object... arguments) {
        return new Rejection(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The code alone: arguments may be counts or typed text, and this text may reach a log. */
    @Override
    public String toString() {
        return code.id();
    }
}
