package vn.danhgia.domain.recompute;

import java.util.Optional;
import vn.danhgia.domain.shared.Actor;

/**
 * One event as it stands in the log.
 *
 * @param aggregate id of the aggregate that it happened to
 * @param sequence  within the aggregate, from 0
 * @param by        who acted, with the bodies sat in then
 * @param action    id of the person's act, which may have left several events; empty for the system's own steps
 */
public record Recorded(String aggregate, long sequence, Actor by, Optional<String> action, Record event) {
}
