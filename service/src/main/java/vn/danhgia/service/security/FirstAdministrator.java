package vn.danhgia.service.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;

/**
 * Opens the account of a new installation's first administrator, once: whose it is comes from {@code danhgia.security.first-administrator}
 * ({@code commune:code}), the password is drawn here, written to a file that only its owner reads, and must be changed at the first login.
 */
@Order(20)
class FirstAdministrator implements ApplicationRunner {

    private static final int PASSWORD_BYTES = 15;

    private final Accounts accounts;
    private final EngineUsers users;
    private final SecuritySettings settings;

    FirstAdministrator(Accounts accounts, EngineUsers users, SecuritySettings settings) {
        this.accounts = accounts;
        this.users = users;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (settings.firstAdministrator().isBlank() || users.hasMembers(settings.administratorsGroup())) {
            return;
        }
        if (settings.firstPasswordFile().isBlank()) {
            throw new IllegalStateException("danhgia.security.first-password-file must name the file for the first administrator's password");
        }
        String person = settings.firstAdministrator();
        if (users.exists(person)) {
            throw new IllegalStateException(person + " has an account already: its password stays its owner's; name somebody without one");
        }
        byte[] drawn = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(drawn);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        // The file first: an account whose password nobody knows would lock everybody out.
        write(Path.of(settings.firstPasswordFile()), settings.firstLogin() + " " + password + "\n");
        accounts.open(new Accounts.NewAccount(person, settings.firstLogin(), "", "Quản trị hệ thống", Set.of(settings.administratorsGroup()),
                person.substring(0, person.indexOf(':')), password, true));
    }

    private static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    }
}
