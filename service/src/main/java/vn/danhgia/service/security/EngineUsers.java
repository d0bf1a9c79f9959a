package vn.danhgia.service.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine's identity tables. Each call runs as nobody, which the engine never checks: so this class is for our own code
 * only and asks nobody's permission.
 */
class EngineUsers {

    private static final String BCRYPT = "{bcrypt}";

    private final IdentityService identities;
    private final TransactionTemplate transaction;

    EngineUsers(IdentityService identities, TransactionTemplate transaction) {
        this.identities = identities;
        this.transaction = transaction;
    }

    <T> T asNobody(Supplier<T> work) {
        Authentication before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return transaction.execute(status -> work.get());
        } finally {
            if (before != null) {
                identities.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    Optional<String> passwordHash(String userId) {
        return asNobody(() -> Optional.ofNullable(identities.createUserQuery().userId(userId).singleResult()))
                .map(User::getPassword).filter(hash -> hash.startsWith(BCRYPT)).map(hash -> hash.substring(BCRYPT.length()));
    }

    Set<String> groupsOf(String userId) {
        List<Group> groups = asNobody(() -> identities.createGroupQuery().groupMember(userId).list());
        return groups.stream().map(Group::getId).collect(Collectors.toUnmodifiableSet());
    }

    boolean hasMembers(String groupId) {
        return asNobody(() -> identities.createUserQuery().memberOfGroup(groupId).count()) > 0;
    }

    boolean exists(String userId) {
        return asNobody(() -> identities.createUserQuery().userId(userId).count()) > 0;
    }

    /** Family name stands first in the engine too: Tasklist prints the two fields in this order. */
    void save(String userId, String familyName, String givenName, Optional<String> newPassword) {
        asNobody(() -> {
            User user = Optional.ofNullable(identities.createUserQuery().userId(userId).singleResult())
                    .orElseGet(() -> identities.newUser(userId));
            user.setFirstName(familyName);
            user.setLastName(givenName);
            newPassword.ifPresent(user::setPassword);
            identities.saveUser(user);
            return user;
        });
    }

    void setPassword(String userId, String password) {
        asNobody(() -> {
            User user = identities.createUserQuery().userId(userId).singleResult();
            user.setPassword(password);
            identities.saveUser(user);
            return user;
        });
    }

    void belongTo(String userId, String tenantId) {
        asNobody(() -> {
            if (identities.createTenantQuery().tenantId(tenantId).count() == 0) {
                identities.saveTenant(identities.newTenant(tenantId));
            }
            if (identities.createTenantQuery().tenantId(tenantId).userMember(userId).count() == 0) {
                identities.createTenantUserMembership(tenantId, userId);
            }
            return tenantId;
        });
    }

    void setGroups(String userId, Collection<String> wanted) {
        asNobody(() -> {
            Set<String> present = groupsOf(userId);
            for (String group : wanted) {
                if (!present.contains(group)) {
                    join(userId, group);
                }
            }
            for (String group : present) {
                if (!wanted.contains(group)) {
                    identities.deleteMembership(userId, group);
                }
            }
            return wanted;
        });
    }

    private void join(String userId, String groupId) {
        if (identities.createGroupQuery().groupId(groupId).count() == 0) {
            identities.saveGroup(identities.newGroup(groupId));
        }
        identities.createMembership(userId, groupId);
    }
}
