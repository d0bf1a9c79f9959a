package vn.danhgia.service.eventstore;

import java.util.Collection;

/** Which aggregates are usually wanted in one transaction with another, so that one question asks for all. A wrong guess costs little and changes nothing. */
@FunctionalInterface
public interface Companions {

    Collection<String> of(String aggregate);
}
