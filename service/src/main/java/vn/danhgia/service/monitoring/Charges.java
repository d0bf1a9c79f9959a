package vn.danhgia.service.monitoring;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danhgia.domain.monitoring.Charge;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.PersonId;

/** Charges of a commune with their days; one that has ended stays. */
@Component
public class Charges {

    private final JdbcClient jdbc;

    Charges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that were ever given, the newest first; each over one unit. */
    public List<Charge> of(CommuneId commune) {
        return jdbc.sql("""
                select c.monitor, u.code, c.since, c.until from people.charge c join people.unit u on u.id = c.unit
                where u.commune = ? order by c.since desc, c.monitor, u.code""").params(commune.value()).query(Charges::charge).list();
    }

    /** Those of one person. */
    public List<Charge> of(PersonId monitor) {
        return of(monitor.commune()).stream().filter(charge -> charge.monitor().equals(monitor)).toList();
    }

    /** Given twice from one day on it is given once. */
    @Transactional
    public void give(PersonId monitor, BodyId unit, LocalDate since) {
        jdbc.sql("insert into people.charge (monitor, unit, since) values (?, ?, ?) on conflict do nothing")
                .params(monitor.toString(), unit.toString(), since).update();
    }

    /** The last day is the day before; one that began that day or later never held and is gone. */
    @Transactional
    public void end(PersonId monitor, BodyId unit, LocalDate from) {
        jdbc.sql("delete from people.charge where monitor = ? and unit = ? and since >= ?").params(monitor.toString(), unit.toString(), from).update();
        jdbc.sql("update people.charge set until = ? where monitor = ? and unit = ? and (until is null or until >= ?)")
                .params(from.minusDays(1), monitor.toString(), unit.toString(), from).update();
    }

    private static Charge charge(ResultSet row, int place) throws SQLException {
        return new Charge(PersonId.parse(row.getString(1)), Set.of(row.getString(2)), row.getDate(3).toLocalDate(),
                Optional.ofNullable(row.getDate(4)).map(Date::toLocalDate));
    }
}
