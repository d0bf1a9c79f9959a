package vn.danhgia.service.health;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the system itself still has to do after people's acts: nothing of it waits for anybody. */
@Component
class UnderWay {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final EventProcessingConfiguration readers;

    UnderWay(JdbcClient jdbc, Clock clock, EventProcessingConfiguration readers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.readers = readers;
    }

    /** Letters on their way, steps that are due, readers that have not come to the last event; zero when all is at rest. */
    long count() {
        return jdbc.sql("""
                select (select count(*) from process.inbox where delivered_at is null)
                     + (select count(*) from camunda.act_ru_job where retries_ > 0 and (type_ <> 'timer' or duedate_ <= ?))""")
                .params(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).query(Long.class).single() + readersBehind();
    }

    private long readersBehind() {
        return jdbc.sql("""
                select processor, segment, coalesce((convert_from(token, 'UTF8')::jsonb ->> 'index')::bigint, -1) read, last from eventstore.token,
                       (select coalesce(max(global_index), -1) last from eventstore.event) log""")
                .query((row, number) -> Math.max(row.getLong("read"), position(row.getString("processor"), row.getInt("segment"))) < row.getLong("last"))
                .list().stream().filter(behind -> behind).count();
    }

    /**
     * How far a segment has been read by this process, which writes it down some seconds later when the events were none of the reader's; -1 where another process
     * reads it.
     */
    private long position(String processor, int segment) {
        Optional<EventTrackerStatus> status = readers.eventProcessor(processor, StreamingEventProcessor.class)
                .map(reader -> reader.processingStatus().get(segment));
        return status.map(EventTrackerStatus::getCurrentPosition).orElse(OptionalLong.empty()).orElse(-1);
    }
}
