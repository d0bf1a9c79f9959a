package vn.danhgia.service.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.frame.AsOwner;

/** A database of an edition whose stream of letters was stopped some events before the end. */
@ServiceTest
class FormerInboxStreamTest {

    @Autowired
    Office office;

    @Autowired
    FormerInboxStream former;

    @Autowired
    Serializer general;

    @Autowired
    JdbcClient jdbc;

    @Test
    void lettersThatTheStreamDidNotWriteAreWrittenAtTheStartAndTheOthersStayAsTheyAre() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "approve-catalogue");
        String dossier = Office.dossier(quarter, Office.OFFICIAL);
        office.task(Office.OFFICIAL, "assess-self", dossier);
        String approved = jdbc.sql("select event_id from process.inbox where business_key = ? and message = 'catalogue-approved' and delivered_at is not null")
                .params(dossier).query(String.class).single();
        long number = jdbc.sql("select global_index from eventstore.event where event_identifier = ?").params(approved).query(Long.class).single();
        long all = letters();
        AsOwner.run("delete from process.inbox where event_id = '" + approved + "'");
        long without = letters();
        byte[] reached = general.serialize(GapAwareTrackingToken.newInstance(number - 1, Set.of()), byte[].class).getData();
        jdbc.sql("insert into eventstore.token (processor, segment, token, token_type) values ('process-inbox', 0, ?, ?)")
                .params(reached, GapAwareTrackingToken.class.getName()).update();

        former.makeUpForWhatItMissed();
        former.makeUpForWhatItMissed();

        assertThat(letters()).isEqualTo(all).isGreaterThan(without);
        assertThat(jdbc.sql("select count(*) from eventstore.token where processor = 'process-inbox'").query(Long.class).single()).isZero();
        // Nobody waits for it any more in this test; a database of then would have somebody.
        await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql("select attempts from process.inbox where event_id = ? and business_key = ?")
                .params(approved, dossier).query(Integer.class).single() > 0);
        AsOwner.run("delete from process.inbox where event_id = '" + approved + "'");
    }

    private long letters() {
        return jdbc.sql("select count(*) from process.inbox").query(Long.class).single();
    }
}
