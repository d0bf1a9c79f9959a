package vn.danhgia.projections;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which generation of each view people see. */
@Component
public class Generations {

    /** For a query's {@code where}; {@code %s} is the view's name. */
    public static final String LIVE = "(select live from view.generation where name = '%s')";

    private final JdbcClient jdbc;

    Generations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One view's state.
     *
     * @param live    generation that people see
     * @param events  how many events were read for it; null when it was filled by the stream alone
     * @param builtAt wall time; null likewise
     */
    public record Generation(String name, int live, Long events, OffsetDateTime builtAt) {
    }

    public List<Generation> all() {
        return jdbc.sql("select name, live, events, built_at from view.generation order by name").query((row, number) -> new Generation(row.getString(1),
                row.getInt(2), row.getObject(3, Long.class), row.getObject(4, OffsetDateTime.class))).list();
    }

    public int live(String view) {
        return jdbc.sql("select live from view.generation where name = ?").params(view).query(Integer.class).single();
    }

    /** The same, and it stays so until the running transaction ends: whoever writes to the live generation holds this. */
    int held(String view) {
        return jdbc.sql("select live from view.generation where name = ? for share").params(view).query(Integer.class).single();
    }

    /** Waits until no stream writes to the view, and keeps all of them waiting until the running transaction ends. */
    public void alone(String view) {
        jdbc.sql("select live from view.generation where name = ? for update").params(view).query(Integer.class).single();
    }

    /** From the commit of the running transaction on people see another generation. */
    public void swap(String view, int generation, long events) {
        jdbc.sql("update view.generation set live = ?, events = ?, built_at = clock_timestamp() where name = ?").params(generation, events, view).update();
    }
}
