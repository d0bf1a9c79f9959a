package vn.danhgia.service.security;

import java.util.Map;
import java.util.Set;

/** Port: what tasks are about, for Tasklist: whom, and in which quarter. The engine itself knows neither names nor quarters. */
@FunctionalInterface
public interface TaskNames {

    /** By task id, for the person who is signed in; tasks that are not his or hers are left out. */
    Map<String, String> about(Set<String> tasks);
}
