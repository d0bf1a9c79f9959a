package vn.danhgia.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.service.ServiceTest;

/** A new installation has no account and no default password; its first administrator gets a drawn one that must be changed. */
@ServiceTest
class FirstAdministratorTest {

    @Autowired
    Accounts accounts;

    @Autowired
    AccountTable table;

    @Autowired
    EngineUsers users;

    @Autowired
    Passwords passwords;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void withoutAnybodyInTheGroupTheApplicationEndsWithASentence() {
        SecuritySettings empty = settings("nobody:" + fresh());
        assertThatThrownBy(() -> new AdministratorGuard(users, empty).run(null)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("first-administrator");
    }

    @Test
    void withSomebodyInTheGroupItStarts() {
        Officials.administrator(accounts);
        new AdministratorGuard(users, settings(accounts.administratorsGroup())).run(null);
    }

    @Test
    void theFirstPasswordIsDrawnWrittenForItsOwnerOnlyAndMustBeChanged() throws Exception {
        Path file = folder.resolve("first-password");
        String person = "thanh-lam:" + fresh();
        String group = "nobody:" + fresh();
        String login = "quan-tri-" + fresh();
        SecuritySettings settings = new SecuritySettings(group, person, login, file.toString(), 5, Duration.ofMinutes(15), 4, List.of(), List.of());
        new FirstAdministrator(new Accounts(table, users, passwords, new TransactionTemplate(transactions), group), users, settings).run(null);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(Files.readString(file)).matches(login + " [A-Za-z0-9_-]{20}\n");
        assertThat(users.hasMembers(group)).isTrue();
        Visitor visitor = Visitor.signedIn(port, login, Files.readString(file).strip().split(" ")[1]);
        assertThat(visitor.page("/").headers().firstValue("Location").orElse("")).as("nothing before the password is changed").endsWith("/password");
    }

    private static SecuritySettings settings(String group) {
        return new SecuritySettings(group, "", "quan-tri", "", 5, Duration.ofMinutes(15), 4, List.of(), List.of());
    }

    private static String fresh() {
        return "p-" + UUID.randomUUID().toString().substring(0, 8);
    }

}
