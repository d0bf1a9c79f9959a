package vn.danhgia.service.security;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * The accounts of officials: made, moved between bodies, given a new password, unlocked. Called by our own code only, which
 * has to know that whoever asks may ask; nothing here checks it. Each call is one transaction and may be repeated.
 */
public class Accounts {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");
    private static final Pattern PERSON = Pattern.compile(EngineSettings.COMMUNE_AND_CODE);

    /**
     * An account to be opened.
     *
     * @param personId           {@code commune:code}
     * @param login              what the person types, such as {@code an.nguyen}; small letters, digits, {@code . _ -}
     * @param familyName         họ và tên đệm, such as "Nguyễn Văn"
     * @param givenName          tên, such as "An"
     * @param bodies             ids of the bodies the person belongs to; groups that do not exist yet are made
     * @param commune            the commune, which must be the head of the person id
     * @param initialPassword    at least 10 characters, at most 72 bytes
     * @param mustChangePassword whether the first page after login is the change of the password
     */
    public record NewAccount(String personId, String login, String familyName, String givenName, Set<String> bodies, String commune,
            String initialPassword, boolean mustChangePassword) {

        public NewAccount {
            bodies = Set.copyOf(bodies);
            if (!PERSON.matcher(personId).matches() || !personId.startsWith(commune + ":")) {
                throw new IllegalArgumentException("not a person of commune " + commune + ": " + personId);
            }
            if (!LOGIN.matcher(login).matches()) {
                throw new IllegalArgumentException("not a login: " + login);
            }
        }

        /** Never the password, wherever this is printed. */
        @Override
        public String toString() {
            return "NewAccount[" + personId + ", " + login + "]";
        }
    }

    private final AccountTable table;
    private final EngineUsers users;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final String administratorsGroup;

    Accounts(AccountTable table, EngineUsers users, Passwords passwords, TransactionTemplate transaction, String administratorsGroup) {
        this.table = table;
        this.users = users;
        this.passwords = passwords;
        this.transaction = transaction;
        this.administratorsGroup = administratorsGroup;
    }

    /**
     * Opens an account, or brings names and bodies of an open one up to date; the password of an open one stays.
     *
     * @return whether the account was new
     * @throws IllegalArgumentException when the password is not good enough
     * @throws org.springframework.dao.DuplicateKeyException when the login is another person's, or the person signs in under another
     */
    public boolean open(NewAccount account) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean fresh = table.insert(account.personId(), account.login(), account.mustChangePassword());
            if (fresh) {
                requireGood(account.initialPassword(), account.login());
            }
            users.save(account.personId(), account.familyName(), account.givenName(),
                    fresh ? Optional.of(account.initialPassword()) : Optional.empty());
            users.belongTo(account.personId(), account.commune());
            users.setGroups(account.personId(), account.bodies());
            return fresh;
        }));
    }

    /**
     * An account as those who look after accounts see it.
     *
     * @param hasPassword        false until the first one is handed out
     * @param mustChangePassword it was told to the person by somebody else
     * @param lockedUntil        null when it is not locked
     * @param lastLogin          null when nobody has signed in
     */
    public record Standing(String personId, String login, boolean hasPassword, boolean mustChangePassword, Instant lockedUntil, Instant lastLogin) {
    }

    /** Whether it may be a login: small letters, digits, {@code . _ -}. */
    public static boolean isLogin(String login) {
        return LOGIN.matcher(login).matches();
    }

    /** The accounts of a commune, by login. */
    public List<Standing> ofCommune(String commune) {
        return table.ofCommune(commune);
    }

    /** Whose these logins are, in any commune: person ids by login; free ones are left out. */
    public Map<String, String> owners(Collection<String> logins) {
        return table.owners(logins);
    }

    /**
     * An account that nobody can sign in to yet: {@link #issuePassword} gives it its first password.
     *
     * @param title the post, which is all that the engine is told of the person
     * @throws IllegalArgumentException as {@link NewAccount} does
     * @throws org.springframework.dao.DuplicateKeyException when the login is another person's, or the person signs in under another
     */
    public void register(String personId, String login, String title) {
        NewAccount account = new NewAccount(personId, login, "", title, Set.of(), personId.substring(0, Math.max(0, personId.indexOf(':'))), "", true);
        transaction.executeWithoutResult(status -> {
            if (table.insert(account.personId(), account.login(), true)) {
                table.withoutPassword(account.personId());
                users.save(account.personId(), "", account.givenName(), Optional.empty());
                users.belongTo(account.personId(), account.commune());
            }
        });
    }

    /** Makes the person a member of exactly these bodies of the commune; groups of the installation, such as administrators, stay. */
    public void seat(String personId, Set<String> bodies) {
        requireKnown(personId);
        String commune = personId.substring(0, personId.indexOf(':') + 1);
        Set<String> groups = new HashSet<>(bodies);
        users.groupsOf(personId).stream().filter(group -> !group.startsWith(commune)).forEach(groups::add);
        users.setGroups(personId, groups);
    }

    /**
     * Draws a password for somebody, who must change it at the next login; open sessions end. Who handed it out, and when, is written down.
     *
     * @param by person id
     * @return the password, told once and kept nowhere
     */
    public String issuePassword(String personId, String by, Instant at) {
        String password = passwords.draw();
        transaction.executeWithoutResult(status -> {
            resetPassword(personId, password);
            table.passwordIssued(personId, by, at);
        });
        return password;
    }

    /** Makes the person a member of exactly these bodies. Open Tasklist sessions follow within seconds, our pages at once. */
    public void setBodies(String personId, Set<String> bodies) {
        requireKnown(personId);
        users.setGroups(personId, bodies);
    }

    /** A password told to the person by somebody else: it must be changed at the next login, and every open session ends. */
    public void resetPassword(String personId, String password) {
        AccountRow account = requireKnown(personId);
        requireGood(password, account.login());
        setPassword(personId, password, true);
    }

    /** Lifts the lock after too many wrong tries. */
    public void unlock(String personId) {
        requireKnown(personId);
        table.unlock(personId);
    }

    /** Group id of the administrators of this installation. */
    public String administratorsGroup() {
        return administratorsGroup;
    }

    /** The person's own new password, checked before by {@link PasswordPage}. */
    void changeOwnPassword(String personId, String password) {
        setPassword(personId, password, false);
    }

    private void setPassword(String personId, String password, boolean mustChange) {
        transaction.executeWithoutResult(status -> {
            users.setPassword(personId, password);
            table.passwordChanged(personId, mustChange);
        });
    }

    private AccountRow requireKnown(String personId) {
        return table.ofPerson(personId).orElseThrow(() -> new IllegalArgumentException("no account for " + personId));
    }

    private void requireGood(String password, String login) {
        passwords.objectionTo(password, login.toLowerCase(Locale.ROOT)).ifPresent(code -> {
            throw new IllegalArgumentException(code);
        });
    }
}
