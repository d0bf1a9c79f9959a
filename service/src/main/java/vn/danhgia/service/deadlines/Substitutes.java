package vn.danhgia.service.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.PersonId;

/**
 * Who does the work of a body while a member is away. It moves whose turn it is and who is reminded, within bodies in which both sit; it gives nobody an
 * authority, and nobody votes or assesses for another.
 */
@Component
public class Substitutes {

    private final JdbcClient jdbc;

    Substitutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A time of absence.
     *
     * @param since first day, in Vietnam
     * @param until last day
     */
    public record Absence(PersonId person, PersonId substitute, LocalDate since, LocalDate until) {
    }

    /** Of one person, the newest first. */
    public List<Absence> of(PersonId person) {
        return jdbc.sql("select person, substitute, since, until from people.absence where person = ? order by since desc").params(person.toString())
                .query(Substitutes::absence).list();
    }

    /** Who is away on a day, with the substitute. */
    Map<PersonId, PersonId> on(CommuneId commune, LocalDate day) {
        return jdbc.sql("select person, substitute, since, until from people.absence where starts_with(person, ?) and since <= ? and until >= ? order by since")
                .params(commune + ":", day, day).query(Substitutes::absence).list().stream()
                .collect(Collectors.toMap(Absence::person, Absence::substitute, (earlier, later) -> later));
    }

    /** From the same day on told again, it is told anew. */
    @Transactional
    public void away(Absence absence) {
        jdbc.sql("""
                insert into people.absence (person, substitute, since, until) values (?, ?, ?, ?)
                on conflict (person, since) do update set substitute = excluded.substitute, until = excluded.until""")
                .params(absence.person().toString(), absence.substitute().toString(), absence.since(), absence.until()).update();
    }

    /** Back from this day on: what began before ends the day before, what would begin later is gone. */
    @Transactional
    public void back(PersonId person, LocalDate from) {
        jdbc.sql("delete from people.absence where person = ? and since >= ?").params(person.toString(), from).update();
        jdbc.sql("update people.absence set until = ? where person = ? and until >= ?").params(from.minusDays(1), person.toString(), from).update();
    }

    private static Absence absence(ResultSet row, int place) throws SQLException {
        return new Absence(PersonId.parse(row.getString(1)), PersonId.parse(row.getString(2)), row.getDate(3).toLocalDate(), row.getDate(4).toLocalDate());
    }
}
