package vn.danhgia.service.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.ServiceTest;

/** A key that is at hand from an earlier transaction counts exactly as long as the table has it. */
@ServiceTest
class KeysAtHandTest {

    private static final byte[] REMARK = "nhận xét".getBytes(StandardCharsets.UTF_8);

    @Autowired
    PersonKeys keys;

    @Autowired
    PlatformTransactionManager transactions;

    private TransactionTemplate transaction;

    @BeforeEach
    void aTransactionFor() {
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aKeyThatIsDestroyedOpensNothingInTheNextTransaction() {
        PersonId person = somebody();
        byte[] sealed = sealed(person);
        assertThat(opened(person, sealed)).contains("nhận xét");
        assertThat(opened(person, sealed)).as("from what is at hand").contains("nhận xét");
        keys.destroy(person);
        assertThat(opened(person, sealed)).isEmpty();
    }

    @Test
    void aDestructionThatIsUndoneLeavesNoKeyThatOutlivesAnother() {
        PersonId first = somebody();
        PersonId second = somebody();
        byte[] sealedFirst = sealed(first);
        byte[] sealedSecond = sealed(second);
        transaction.executeWithoutResult(status -> {
            keys.destroy(first);
            assertThat(keys.open(first, sealedFirst)).isEmpty();
            assertThat(keys.open(second, sealedSecond)).as("read under a number that will not be").isPresent();
            status.setRollbackOnly();
        });
        assertThat(opened(first, sealedFirst)).as("undone").contains("nhận xét");
        // As many are destroyed now as the undone transaction counted.
        keys.destroy(second);
        assertThat(opened(second, sealedSecond)).isEmpty();
    }

    @Test
    void aKeyThatWasMadeInVainIsForgotten() {
        PersonId person = somebody();
        byte[][] sealed = new byte[1][];
        transaction.executeWithoutResult(status -> {
            sealed[0] = keys.seal(person, REMARK);
            assertThat(keys.open(person, sealed[0])).isPresent();
            status.setRollbackOnly();
        });
        byte[] again = sealed(person);
        assertThat(opened(person, again)).as("under a key that stands in the table").contains("nhận xét");
    }

    private byte[] sealed(PersonId about) {
        return transaction.execute(status -> keys.seal(about, REMARK));
    }

    private Optional<String> opened(PersonId about, byte[] sealed) {
        return transaction.execute(status -> keys.open(about, sealed)).map(clear -> new String(clear, StandardCharsets.UTF_8));
    }

    private static PersonId somebody() {
        return new PersonId(new CommuneId("thanh-lam"), "k-" + UUID.randomUUID());
    }
}
