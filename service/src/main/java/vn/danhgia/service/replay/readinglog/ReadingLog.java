package vn.danhgia.service.replay.readinglog;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.PersonId;

/** Notes every opening of what is confidential about somebody by somebody else; whoever cannot be noted is shown nothing. */
@Component
public class ReadingLog {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate alone;

    ReadingLog(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What was opened. */
    public enum Part {
        /** The dossier's page with remarks, counts, grounds, papers. */
        DOSSIER,
        /** Results, evidence and causes of the catalogue's rows. */
        RESULTS,
        /** The form of a task about the person. */
        TASK,
        /** A case about the result: what is asked, found and concluded. */
        COMPLAINT,
        /** State as of a moment. */
        STATE,
        /** One event with what is confidential in it. */
        EVENT,
        /** The recomputation. */
        RECOMPUTATION,
        /** Levels and ceilings beside the quota. */
        LEVELS,
        /** A copy taken out. */
        EXPORT
    }

    /**
     * One opening.
     *
     * @param at     business time, UTC
     * @param detail which event, state or task; may be empty
     */
    public record Opened(PersonId reader, Part part, String detail, Instant at) {
    }

    /** Committed when it returns. The person's own reading is nobody's business and is not noted. */
    public void note(Actor reader, DossierId dossier, Part part, String detail) {
        note(reader, List.of(dossier), part, detail);
    }

    /** The same for a form or page about several persons. */
    public void note(Actor reader, Collection<DossierId> dossiers, Part part, String detail) {
        PersonId by = reader.person().orElseThrow();
        String opened = dossiers.stream().filter(dossier -> !dossier.person().equals(by)).map(DossierId::toString).distinct().collect(Collectors.joining(","));
        if (!opened.isEmpty()) {
            // One statement however many they are; a comma is in no id.
            alone.executeWithoutResult(status -> jdbc.sql("""
                    insert into reading.opened (dossier, reader, part, detail, at)
                    select one, ?, ?, ?, ? from regexp_split_to_table(?, ',') with ordinality as opened (one, place) order by place""")
                    .params(by.toString(), part.name(), detail, Timestamp.from(clock.instant()), opened).update());
        }
    }

    /**
     * Openings of one dossier, all together.
     *
     * @param last business time of the last one, UTC
     */
    public record Total(DossierId dossier, long openings, Instant last) {
    }

    /** Dossiers of a quarter that somebody has opened, the one opened last first. */
    public List<Total> inQuarter(CycleId cycle) {
        return jdbc.sql("select dossier, count(*), max(at) from reading.opened where starts_with(dossier, ?) group by dossier order by 3 desc, 1")
                .params(cycle + ":").query((row, number) -> new Total(DossierId.parse(row.getString(1)), row.getLong(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    /** The newest first. */
    public List<Opened> of(DossierId dossier) {
        return jdbc.sql("select reader, part, detail, at from reading.opened where dossier = ? order by number desc").params(dossier.toString())
                .query((row, number) -> new Opened(PersonId.parse(row.getString(1)), Part.valueOf(row.getString(2)), row.getString(3),
                        row.getTimestamp(4).toInstant())).list();
    }
}
