package vn.danhgia.service.complaints;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.complaint.CaseNotices;

/** Keeps what people are told about answers to cases. */
@Component
public class CaseNoticeTable implements CaseNotices {

    private final JdbcClient jdbc;

    CaseNoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param toldAt business time, UTC */
    public record Told(ComplaintId complaint, Rung rung, PersonId to, Instant toldAt) {
    }

    @Override
    public void tell(ComplaintId complaint, Rung rung, List<PersonId> to, Instant at) {
        to.forEach(person -> jdbc.sql("insert into notice.complaint (complaint, rung, recipient, told_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(complaint.toString(), rung.name(), person.toString(), at.atOffset(ZoneOffset.UTC)).update());
    }

    /** Everything told about one case, in the order of telling. */
    public List<Told> about(ComplaintId complaint) {
        return read(jdbc.sql("select complaint, rung, recipient, told_at from notice.complaint where complaint = ? order by told_at, recipient")
                .params(complaint.toString()));
    }

    /** Everything told to one person; of one case only the last. */
    public List<Told> to(PersonId person) {
        return read(jdbc.sql("""
                select distinct on (complaint) complaint, rung, recipient, told_at from notice.complaint where recipient = ?
                order by complaint, told_at desc, rung desc""").params(person.toString()));
    }

    private static List<Told> read(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> new Told(ComplaintId.parse(row.getString(1)), Rung.valueOf(row.getString(2)), PersonId.parse(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant())).list();
    }
}
