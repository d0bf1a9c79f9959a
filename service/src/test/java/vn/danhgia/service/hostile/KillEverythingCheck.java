package vn.danhgia.service.hostile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Application and PostgreSQL are killed within a blink of each other, in either order. */
@Tag("hostile")
class KillEverythingCheck {

    @Test
    void whatWasAcknowledgedIsThereOnceHoweverOftenEverythingIsKilled() throws Exception {
        new KillingRounds("kill-everything").run((installation, chance) -> {
            boolean databaseFirst = chance.onceIn(2);
            if (databaseFirst) {
                installation.killPostgres();
                Patience.pause(chance.between(0, 300));
                installation.node(1).kill();
            } else {
                installation.node(1).kill();
                Patience.pause(chance.between(0, 300));
                installation.killPostgres();
            }
        }, Installation::startPostgres);
    }
}
