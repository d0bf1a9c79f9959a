package vn.danhgia.service.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;

/**
 * Whoever is told that something is done can pull the plug: it is on the disk. What only follows from it, and is done again from it, waits for no disk. The tests' own server
 * waits for none at all, so it is asked who has said so.
 */
@ServiceTest
class OnTheDiskTest {

    private static final List<String> TABLES = List.of("eventstore.event", "process.action", "process.inbox", "view.dossier_list_v2", "view.cycle_list_v1");

    private static final String WAITS = "as the server is set";

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    /** Notes of every written row whether its transaction waits. */
    @BeforeEach
    void note() throws SQLException {
        AsOwner.run("create table public.waiting (place text, what text, waits text)");
        AsOwner.run("""
                create function public.note_waiting() returns trigger language plpgsql security definer as $$ begin
                  insert into public.waiting values (tg_table_name, case when tg_table_name = 'event' then to_jsonb(new) #>> '{metadata}' end,
                                                     (select case source when 'session' then setting else 'as the server is set' end
                                                      from pg_settings where name = 'synchronous_commit'));
                  return null;
                end $$""");
        for (String table : TABLES) {
            AsOwner.run("create trigger note_waiting after insert or update on " + table + " for each row execute function public.note_waiting()");
        }
    }

    @AfterEach
    void forget() throws SQLException {
        for (String table : TABLES) {
            AsOwner.run("drop trigger note_waiting on " + table);
        }
        AsOwner.run("drop function public.note_waiting()");
        AsOwner.run("drop table public.waiting");
    }

    @Test
    void actsOfPeopleWaitForTheDiskAndWhatFollowsFromThemDoesNot() throws Exception {
        AsOwner.run("grant select on public.waiting to public");
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "assess-self");

        assertThat(waits("place = 'action'")).as("acts on record").containsOnly(WAITS);
        assertThat(waits("place = 'event' and what not like '%\"actor\":\"system\"%'")).as("events of people").containsOnly(WAITS);
        assertThat(waits("place = 'event' and what like '%\"actor\":\"system\"%'")).as("steps that letters bring").contains("off");
        assertThat(waits("place like '%list%'")).as("lists").containsOnly("off");
        assertThat(waits("place = 'inbox'")).as("letters: written with the act, marked with the step").containsExactlyInAnyOrder(WAITS, "off");
    }

    private List<String> waits(String which) {
        return jdbc.sql("select distinct waits from public.waiting where " + which).query(String.class).list();
    }
}
