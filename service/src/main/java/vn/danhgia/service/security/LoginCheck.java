package vn.danhgia.service.security;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Name and password against the account table and the engine's user table. One answer for a wrong name, a wrong password and
 * a locked account, and bcrypt runs in each case: neither words nor the clock say which logins exist.
 */
class LoginCheck implements AuthenticationProvider {

    private final AccountTable table;
    private final EngineUsers users;
    private final Passwords passwords;
    private final Clock clock;

    LoginCheck(AccountTable table, EngineUsers users, Passwords passwords, Clock clock) {
        this.table = table;
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        AccountRow account = verified(written(attempt.getName()), password)
                .orElseThrow(() -> new BadCredentialsException("wrong name, wrong password or locked"));
        return signedIn(account);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /** The account, if the password is right and the account is not locked; a wrong try is counted. */
    Optional<AccountRow> verified(String login, String password) {
        Optional<AccountRow> account = table.countTry(login, clock.instant());
        boolean right = account.flatMap(row -> users.passwordHash(row.userId()))
                .map(hash -> passwords.check(password, hash))
                .orElseGet(() -> passwords.takeAsLong(password));
        if (!right) {
            return Optional.empty();
        }
        account.ifPresent(row -> table.countSuccess(row.userId(), clock.instant()));
        return account;
    }

    static Authentication signedIn(AccountRow account) {
        return UsernamePasswordAuthenticationToken.authenticated(new Official(account.userId(), account.credentialsVersion()), null,
                List.of(new SimpleGrantedAuthority("ROLE_OFFICIAL")));
    }

    /** Logins are written small and without marks; people type them as they like. */
    static String written(String login) {
        return login == null ? "" : Normalizer.normalize(login, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
