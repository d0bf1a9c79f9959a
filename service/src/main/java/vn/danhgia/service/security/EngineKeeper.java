package vn.danhgia.service.security;

import java.util.Optional;
import java.util.Set;

/**
 * A member of the engine's own group {@code camunda-admin} that nobody can sign in as: it has no account and no password.
 * CVE-2026-77226 makes anybody an administrator at {@code /camunda/api/admin/setup/} while that group is empty; the address is
 * closed, and the group is never empty. No person belongs to it, for its members may do everything in the engine.
 */
class EngineKeeper {

    static final String USER = "engine-keeper";
    static final String CAMUNDA_ADMIN = "camunda-admin";

    private final EngineUsers users;

    EngineKeeper(EngineUsers users) {
        this.users = users;
    }

    void takePost() {
        if (!users.exists(USER)) {
            users.save(USER, "Camunda", "", Optional.empty());
        }
        users.setGroups(USER, Set.of(CAMUNDA_ADMIN));
    }
}
