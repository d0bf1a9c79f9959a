package vn.danhgia.service.hostile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The application's process is killed again and again while officials work; whatever they were told has happened has happened, once. */
@Tag("hostile")
class KillTheApplicationCheck {

    @Test
    void whatWasAcknowledgedIsThereOnceHoweverOftenTheApplicationIsKilled() throws Exception {
        new KillingRounds("kill-the-application").run((installation, chance) -> installation.node(1).kill(), installation -> { });
    }
}
