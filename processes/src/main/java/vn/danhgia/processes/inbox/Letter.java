package vn.danhgia.processes.inbox;

import java.util.Map;

/**
 * Something for a process.
 *
 * @param process     key of the flow that it is for
 * @param message     name of the message; empty to start an instance
 * @param businessKey aggregate id that the instance stands for
 * @param variables   ids only; a start's routing, or what a message brings
 */
public record Letter(String process, String message, String businessKey, Map<String, String> variables) {

    public Letter {
        variables = Map.copyOf(variables);
    }

    public static Letter start(String process, String businessKey, Map<String, String> variables) {
        return new Letter(process, "", businessKey, variables);
    }

    public static Letter message(String process, String message, String businessKey) {
        return new Letter(process, message, businessKey, Map.of());
    }

    /** @param variables ids only; put on the instance when it takes the message */
    public static Letter message(String process, String message, String businessKey, Map<String, String> variables) {
        return new Letter(process, message, businessKey, variables);
    }

    boolean starts() {
        return message.isEmpty();
    }
}
