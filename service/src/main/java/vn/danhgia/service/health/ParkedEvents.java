package vn.danhgia.service.health;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events that a handler refused, parked with all that follow for the same sequence. */
@Component
public class ParkedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedEvents.class);

    private final JdbcClient jdbc;
    private final EventProcessingConfiguration processing;

    ParkedEvents(JdbcClient jdbc, EventProcessingConfiguration processing) {
        this.jdbc = jdbc;
        this.processing = processing;
    }

    /**
     * @param group  the view or inbox whose handler failed
     * @param cause  class of the failure; its message may name data and is not shown
     * @param behind how many later events of the same sequence wait behind it
     */
    public record Parked(String group, String sequence, String event, String name, String since, String cause, long behind) {
    }

    /** The first of every parked sequence. */
    public List<Parked> list() {
        return jdbc.sql("""
                select distinct on (processing_group, sequence_identifier)
                       processing_group, sequence_identifier, event_identifier, event_name, enqueued_at, coalesce(cause_type, ''),
                       count(*) over (partition by processing_group, sequence_identifier) - 1
                from eventstore.parked order by processing_group, sequence_identifier, sequence_index limit 200""")
                .query((row, number) -> new Parked(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getString(6), row.getLong(7))).list();
    }

    /**
     * Offers everything parked of one group to its handler again, each sequence by itself: one that still fails does not keep the others.
     *
     * @return how many sequences still fail
     */
    public int offerAgain(String group) {
        var processor = processing.sequencedDeadLetterProcessor(group).orElseThrow();
        int failing = 0;
        for (Parked first : list()) {
            if (first.group().equals(group) && !taken(processor, first)) {
                failing++;
            }
        }
        return failing;
    }

    private static boolean taken(SequencedDeadLetterProcessor<EventMessage<?>> processor, Parked first) {
        try {
            return processor.process(letter -> letter.message().getIdentifier().equals(first.event()));
        } catch (RuntimeException stillFails) {
            // Undone with everything it had done; it stays parked as it was.
            LOG.warn("{} of {} still cannot be taken", first.event(), first.group(), stillFails);
            return false;
        }
    }
}
