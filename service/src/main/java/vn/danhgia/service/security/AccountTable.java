package vn.danhgia.service.security;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table security.account: who signs in under which name, and how often it went wrong. Passwords are the engine's. */
class AccountTable {

    private final JdbcClient jdbc;
    private final SecuritySettings settings;

    AccountTable(JdbcClient jdbc, SecuritySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    Optional<AccountRow> ofPerson(String userId) {
        return jdbc.sql("select user_id, login, must_change_password, credentials_version from security.account where user_id = :user")
                .param("user", userId).query(AccountRow.class).optional();
    }

    /**
     * Counts a try <em>before</em> the password is looked at, in one statement, and hands out the account only if it is not
     * locked. Counting afterwards would let a hundred guesses sent at once, or over several nodes, all be answered.
     * The statement is the same for a login that does not exist: it then changes nothing.
     *
     * @return empty when there is no such login, or it is locked
     */
    Optional<AccountRow> countTry(String login, Instant now) {
        return jdbc.sql("""
                        update security.account
                           set failed_attempts = case when locked_until is null then failed_attempts + 1 else 1 end,
                               locked_until = case when locked_until is null and failed_attempts + 1 >= :allowed then :until
                                                   when :allowed <= 1 then :until end
                         where login = :login and (locked_until is null or locked_until <= :now)
                        returning user_id, login, must_change_password, credentials_version""")
                .param("login", login)
                .param("now", at(now))
                .param("until", at(now.plus(settings.lockedFor())))
                .param("allowed", settings.wrongTries())
                .query(AccountRow.class).optional();
    }

    void countSuccess(String userId, Instant now) {
        jdbc.sql("update security.account set failed_attempts = 0, locked_until = null, last_login_at = :now where user_id = :user")
                .param("user", userId).param("now", at(now)).update();
    }

    void unlock(String userId) {
        jdbc.sql("update security.account set failed_attempts = 0, locked_until = null where user_id = :user")
                .param("user", userId).update();
    }

    /** @return false when the person already has an account under this login; another login or person is a broken unique key */
    boolean insert(String userId, String login, boolean mustChange) {
        return jdbc.sql("""
                        insert into security.account (user_id, login, must_change_password)
                        select :user, :login, :must
                         where not exists (select 1 from security.account where user_id = :user and login = :login)""")
                .param("user", userId).param("login", login).param("must", mustChange).update() == 1;
    }

    /** A new password: older sessions end, the lock goes. */
    void passwordChanged(String userId, boolean mustChange) {
        jdbc.sql("""
                        update security.account
                           set must_change_password = :must, has_password = true, credentials_version = credentials_version + 1,
                               failed_attempts = 0, locked_until = null
                         where user_id = :user""")
                .param("user", userId).param("must", mustChange).update();
    }

    void withoutPassword(String userId) {
        jdbc.sql("update security.account set has_password = false where user_id = :user").param("user", userId).update();
    }

    void passwordIssued(String userId, String by, Instant at) {
        jdbc.sql("insert into security.password_issue (user_id, issued_by, at) values (:user, :by, :at)")
                .param("user", userId).param("by", by).param("at", at(at)).update();
    }

    List<Accounts.Standing> ofCommune(String commune) {
        return jdbc.sql("""
                        select user_id, login, has_password, must_change_password, locked_until, last_login_at
                          from security.account where split_part(user_id, ':', 1) = :commune order by login""")
                .param("commune", commune)
                .query((row, number) -> new Accounts.Standing(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4),
                        instant(row.getTimestamp(5)), instant(row.getTimestamp(6)))).list();
    }

    Map<String, String> owners(Collection<String> logins) {
        if (logins.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("select login, user_id from security.account where login in (:logins)").param("logins", logins)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Instant instant(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
