package vn.danhgia.service.history;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.IssueId;
import vn.danhgia.domain.shared.PersonId;

/** Which issues were told in a commune (R-END-2). */
@Component
public class Issues {

    private static final String TOLD = "issue-told";

    private final JdbcClient jdbc;

    Issues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<IssueId> of(CommuneId commune, int most) {
        return jdbc.sql("""
                select aggregate_identifier from eventstore.event where starts_with(aggregate_identifier, ?) and event_name = ?
                order by global_index desc limit ?""").params(commune + ":issue:", TOLD, most).query(String.class).list().stream().map(IssueId::parse).toList();
    }

    /** Those that one person told, the newest first. */
    public List<IssueId> from(PersonId person, int most) {
        return jdbc.sql("""
                select aggregate_identifier from eventstore.event where starts_with(aggregate_identifier, ?) and event_name = ?
                and metadata::jsonb ->> 'actor' = ? order by global_index desc limit ?""")
                .params(person.commune() + ":issue:", TOLD, person.toString(), most).query(String.class).list().stream().map(IssueId::parse).toList();
    }
}
