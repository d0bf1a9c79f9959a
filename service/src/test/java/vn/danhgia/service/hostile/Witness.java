package vn.danhgia.service.hostile;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A table that only this check's database has. Triggers note in it, in the transaction of the thing itself, what happened and which node did it:
 * a job done, a timer fired, an instance started, a task completed, a letter delivered, a view's row written, an event stored. What was
 * rolled back leaves no note; what happened twice leaves two.
 */
final class Witness {

    /** What is noted, after which operation, on which table, under which key. */
    private static final String[][] NOTES = {
        {"message-job", "after delete", "camunda.act_ru_job", "old.type_ = 'message'", "old.process_instance_id_ || ' ' || old.handler_cfg_"},
        {"timer-job", "after delete", "camunda.act_ru_job", "old.type_ = 'timer'", "old.process_instance_id_ || ' ' || old.handler_cfg_"},
        {"instance", "after insert", "camunda.act_ru_execution", "new.id_ = new.proc_inst_id_", "new.business_key_"},
        {"task", "after delete", "camunda.act_ru_task", "true", "old.proc_inst_id_ || ' ' || old.task_def_key_"},
        {"letter", "after update of delivered_at", "process.inbox", "new.delivered_at is not null", "new.id::text"},
        {"catalogue-row", "after insert", "view.dossier_list_v2", "new.catalogue_version >= 0", "new.dossier || ' ' || new.catalogue_version"},
        {"catalogue-row", "after update", "view.dossier_list_v2", "new.catalogue_version <> old.catalogue_version", "new.dossier || ' ' || new.catalogue_version"},
        {"dossier-row", "after insert", "view.dossier_list_v2", "new.dossier_version >= 0", "new.dossier || ' ' || new.dossier_version"},
        {"dossier-row", "after update", "view.dossier_list_v2", "new.dossier_version <> old.dossier_version", "new.dossier || ' ' || new.dossier_version"},
        {"cycle-row", "after insert or update of version", "view.cycle_list_v1", "true", "new.cycle || ' ' || new.version"},
        {"event", "after insert", "eventstore.event", "true", "new.aggregate_identifier || ' ' || new.sequence_number"},
    };

    private Witness() {
    }

    /** After the first node's migrations; the transaction is the caller's. */
    static void install(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("""
                    create schema witness;
                    create table witness.note (
                        number  bigint generated always as identity primary key,
                        what    text not null,
                        key     text not null,
                        node    text not null default current_setting('application_name'),
                        seen_at timestamptz not null default clock_timestamp()
                    )""");
            for (int number = 0; number < NOTES.length; number++) {
                String[] note = NOTES[number];
                statement.execute("""
                        create function witness.note_%1$d() returns trigger language plpgsql security definer as
                        $$ begin insert into witness.note (what, key) values ('%2$s', %6$s); return null; end $$;
                        create trigger witness_%1$d %3$s on %4$s for each row when (%5$s) execute function witness.note_%1$d()"""
                        .formatted(number, note[0], note[1], note[2], note[3], note[4]));
            }
        }
    }
}
