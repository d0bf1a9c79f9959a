package vn.danhgia.domain.shared;

import java.util.Arrays;
import java.util.List;

/**
 * Why a command was refused: a code with arguments; the text for people stands in the message files.
 *
 * @param arguments ids, numbers, dates, field names; never sensitive text, because refusals are logged
 */
public record Rejection(RejectionCode code, List<String> arguments) {

    public Rejection {
        arguments = List.copyOf(arguments);
    }

    public static Rejection of(RejectionCode code, Object... arguments) {
        return new Rejection(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
