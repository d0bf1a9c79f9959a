package vn.danhgia.service.security;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Runs after whatever opens accounts at the start (any runner with a lower order). Ends the application when nobody
 * administers it; {@link FirstAdministrator} makes a new installation's first one.
 */
@Order(AdministratorGuard.AFTER_ACCOUNTS)
public class AdministratorGuard implements ApplicationRunner {

    public static final int AFTER_ACCOUNTS = Ordered.LOWEST_PRECEDENCE - 100;

    private final EngineUsers users;
    private final SecuritySettings settings;

    AdministratorGuard(EngineUsers users, SecuritySettings settings) {
        this.users = users;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!users.hasMembers(EngineKeeper.CAMUNDA_ADMIN)) {
            throw new IllegalStateException("The group camunda-admin is empty: its setup page would make anybody an administrator (CVE-2026-77226).");
        }
        if (!users.hasMembers(settings.administratorsGroup())) {
            throw new IllegalStateException("Nobody administers this installation: the group " + settings.administratorsGroup()
                    + " has no member. Start once with danhgia.security.first-administrator and danhgia.security.first-password-file.");
        }
    }
}
