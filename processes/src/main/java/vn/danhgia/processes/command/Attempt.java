package vn.danhgia.processes.command;

import java.util.Optional;
import vn.danhgia.domain.shared.Actor;

/**
 * What a person has put on the task desk: the command that the form became, by whom, under which action id, seen at which version.
 *
 * @param expectedVersion version of the aggregate that the form showed; -1 before its first event
 * @param route           the routing flag that the flow needs afterwards, if any
 */
public record Attempt(Object command, Actor by, String actionId, long expectedVersion, Optional<Boolean> route) {

    /** Never the command's content: this text may reach a log. */
    @Override
    public String toString() {
        return "Attempt[" + command.getClass().getSimpleName() + " " + actionId + "]";
    }
}
