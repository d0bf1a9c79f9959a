package vn.danhgia.service.hostile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.danhgia.domain.ruleset.DeadlineCode;

/**
 * Compares the client's book with the database, from the owner's side: events, engine, inbox, views, action ids. Every difference is a
 * sentence; no sentence means that nothing was lost, doubled or left half done.
 */
final class Reckoning {

    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(120);
    private static final int MOST_TOLD = 25;

    private final Connection owner;
    private final Ledger ledger;
    private final List<String> differences = new ArrayList<>();

    Reckoning(Connection owner, Ledger ledger) {
        this.owner = owner;
        this.ledger = ledger;
    }

    /** Waits until nothing is due any more, then compares. */
    List<String> differences() throws Exception {
        differences.addAll(ledger.defects());
        if (!Patience.until(DRAIN_LIMIT, Duration.ofMillis(250), () -> undone().isEmpty())) {
            differences.add("after " + DRAIN_LIMIT.toSeconds() + " s there is still undone: " + undone());
        }
        actionsAreTheAcknowledgedActs();
        everyActHasItsOneEvent();
        sequencesHaveNoHoles();
        everyLogIsWhatTheClientDid();
        limitsPassedOnce();
        everyProcessStandsWhereItsEventsSay();
        everyCompletedTaskHasItsEvent();
        lettersAreWhatTheEventsAsk();
        viewsAreTheFoldOfTheirEvents();
        nothingHappenedTwice();
        nothingIsParkedOrFailed();
        if (differences.size() <= MOST_TOLD) {
            return List.copyOf(differences);
        }
        List<String> told = new ArrayList<>(differences.subList(0, MOST_TOLD));
        told.add("… " + differences.size() + " in all");
        return told;
    }

    /** Work that some node still has to do: letters, due jobs, readers behind the log. */
    List<String> undone() throws SQLException {
        List<String> undone = new ArrayList<>();
        tell(undone, "letters undelivered", "select count(*) from process.inbox where delivered_at is null");
        tell(undone, "letters unwritten", """
                select (select count(*) from (%s) wanted) - (select count(*) from process.inbox)""".formatted(WANTED_LETTERS));
        tell(undone, "jobs due", DUE_JOBS);
        tell(undone, "readers behind", READERS_BEHIND);
        return undone;
    }

    /** Timers whose time has come by the engine's clock, and everything that is no timer. */
    private static final String DUE_JOBS = """
            select count(*) from camunda.act_ru_job where type_ <> 'timer' or duedate_ <= (now() at time zone 'UTC')
                + (select offset_seconds * interval '1 second' from clock.demonstration)""";

    /** A reader is behind while its token is below the last event, or holds an existing event for a gap. */
    private static final String READERS_BEHIND = """
            select count(*) from eventstore.token t, lateral (select convert_from(t.token, 'UTF8')::jsonb as at) position
            where t.token is null or (at ->> 'index')::bigint < (select max(global_index) from eventstore.event)
               or exists (select 1 from eventstore.event e where e.global_index in (select gap::bigint from jsonb_array_elements_text(at -> 'gaps') gap))""";

    private static final String WANTED_LETTERS = """
            select event_identifier, 'quarterly-assessment' as process, '' as message, aggregate_identifier as business_key
              from eventstore.event where event_name = 'cycle-opened'
            union all
            select event_identifier, flow.process, '', aggregate_identifier || flow.middle || split_part(placement ->> 'person', ':', 2)
              from eventstore.event, jsonb_array_elements(payload::jsonb -> 'roster') placement,
                   (values ('work-catalogue', ':catalogue:'), ('dossier', ':dossier:')) as flow (process, middle)
             where event_name = 'cycle-opened'
            union all
            select distinct event_identifier, 'unit-quarter', '', aggregate_identifier || ':unit:' || (placement ->> 'unit')
              from eventstore.event, jsonb_array_elements(payload::jsonb -> 'roster') placement where event_name = 'cycle-opened'
            union all
            select distinct event_identifier, 'meeting', '', aggregate_identifier || ':meeting:' || split_part(placement -> 'route' ->> 'proposer', ':', 2) || '-1'
              from eventstore.event, jsonb_array_elements(payload::jsonb -> 'roster') placement where event_name = 'cycle-opened'
            union all
            select event_identifier, 'dossier', 'catalogue-approved', replace(aggregate_identifier, ':catalogue:', ':dossier:')
              from eventstore.event where event_name = 'catalogue-approved'""";

    private void tell(List<String> into, String what, String count) throws SQLException {
        long number = number(count);
        if (number != 0) {
            into.add(number + " " + what);
        }
    }

    private void actionsAreTheAcknowledgedActs() throws SQLException {
        Map<String, String> stored = new HashMap<>();
        rows("select action_id, subject || ' ' || task_key from process.action", row -> stored.put(row.getString(1), row.getString(2)));
        ledger.acknowledged().forEach((id, deed) -> {
            String answer = stored.remove(id);
            require((deed.subject() + " " + deed.task()).equals(answer), "acknowledged, but process.action holds " + answer + ": " + deed);
        });
        stored.forEach((id, answer) -> differences.add("process.action holds an act that was never acknowledged: " + id + " " + answer));
    }

    private void everyActHasItsOneEvent() throws SQLException {
        Map<String, List<String>> stored = new HashMap<>();
        rows("select metadata::jsonb ->> 'action', aggregate_identifier || ' ' || event_name from eventstore.event where metadata::jsonb ? 'action'",
                row -> stored.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(row.getString(2)));
        ledger.acknowledged().forEach((id, deed) -> {
            List<String> events = stored.remove(id);
            require(List.of(deed.subject() + " " + deed.event()).equals(events), "acknowledged, but its events are " + events + ": " + deed);
        });
        stored.forEach((id, events) -> differences.add("events of an act that was never acknowledged: " + id + " " + events));
    }

    private void sequencesHaveNoHoles() throws SQLException {
        rows("""
                select aggregate_identifier from eventstore.event group by aggregate_identifier
                having min(sequence_number) <> 0 or max(sequence_number) <> count(*) - 1""",
                row -> differences.add("holes in the numbers of " + row.getString(1)));
    }

    /** What people and flows did; that a limit found work open is counted apart. */
    private Map<String, List<String>> logs() throws SQLException {
        Map<String, List<String>> logs = new HashMap<>();
        rows("""
                select aggregate_identifier, array_agg(event_name order by sequence_number) from eventstore.event
                where event_name not like '%-deadline-lapsed' group by 1""",
                row -> logs.put(row.getString(1), Arrays.asList((String[]) row.getArray(2).getArray())));
        return logs;
    }

    private void everyLogIsWhatTheClientDid() throws SQLException {
        Map<String, List<String>> logs = logs();
        for (Walk walk : ledger.walks()) {
            for (String subject : List.of(walk.catalogue(), walk.dossier())) {
                List<String> log = logs.remove(subject);
                require(walk.eventsOf(subject).equals(log), subject + " should have " + walk.eventsOf(subject) + " and has " + log);
            }
        }
        for (String cycle : ledger.cycles()) {
            List<String> log = logs.remove(cycle);
            require(log != null && log.get(0).equals("cycle-opened") && log.stream().skip(1).allMatch("deadline-passed"::equals),
                    cycle + " has " + log);
        }
        // What the quarter's own flows open for units and for UBKT; nobody works on it here.
        logs.entrySet().removeIf(log -> log.getKey().contains(":unit:") && log.getValue().equals(List.of("unit-quarter-opened"))
                || log.getKey().endsWith(":discipline-list") && log.getValue().equals(List.of("discipline-list-opened")));
        logs.forEach((subject, log) -> differences.add("nobody asked for " + subject + " with " + log));
    }

    private void limitsPassedOnce() throws SQLException {
        rows("""
                select aggregate_identifier, payload::jsonb ->> 'code', count(*) from eventstore.event
                where event_name = 'deadline-passed' group by 1, 2 having count(*) <> 1""",
                row -> differences.add(row.getString(1) + " passed " + row.getString(2) + " " + row.getInt(3) + " times"));
        rows("""
                select aggregate_identifier, event_name || coalesce(' ' || (payload::jsonb ->> 'code'), ''), count(*) from eventstore.event
                where event_name like '%-deadline-lapsed' group by 1, 2 having count(*) <> 1""",
                row -> differences.add(row.getString(1) + " has " + row.getInt(3) + " times " + row.getString(2)));
    }

    /** Roots of running instances, the one thing that each waits for; that somebody may turn out not to be rated (II.8.1d) is open all the time. */
    private void everyProcessStandsWhereItsEventsSay() throws SQLException {
        Map<String, List<String>> places = new HashMap<>();
        rows("""
                select root.business_key_, task.task_def_key_ from camunda.act_ru_execution root
                  join camunda.act_ru_task task on task.proc_inst_id_ = root.id_ where root.business_key_ not in (select cycle from view.cycle_list_v1)
                union all
                select root.business_key_, 'waits for ' || wait.event_name_ from camunda.act_ru_execution root
                  join camunda.act_ru_event_subscr wait on wait.proc_inst_id_ = root.id_ and wait.event_name_ <> 'not-rated'
                union all
                select root.business_key_, 'job ' || job.handler_cfg_ from camunda.act_ru_execution root
                  join camunda.act_ru_job job on job.process_instance_id_ = root.id_ and job.type_ <> 'timer'""",
                row -> places.computeIfAbsent(row.getString(1), key -> new ArrayList<>()).add(row.getString(2)));
        Map<String, Integer> roots = new HashMap<>();
        rows("select business_key_, count(*) from camunda.act_ru_execution where parent_id_ is null group by 1",
                row -> roots.put(row.getString(1), row.getInt(2)));
        for (Walk walk : ledger.walks()) {
            for (String subject : List.of(walk.catalogue(), walk.dossier())) {
                String expected = walk.placeOf(subject);
                boolean ended = expected.equals("ended");
                require(roots.getOrDefault(subject, 0) == (ended ? 0 : 1), subject + " has " + roots.get(subject) + " instances, expected " + expected);
                require(places.getOrDefault(subject, List.of()).equals(ended ? List.of() : List.of(expected)),
                        subject + " stands at " + places.get(subject) + ", its events say " + expected);
                roots.remove(subject);
            }
        }
        Map<String, Integer> timers = new HashMap<>();
        rows("""
                select root.business_key_, count(*) from camunda.act_ru_execution root
                  join camunda.act_ru_job job on job.process_instance_id_ = root.id_ and job.type_ = 'timer' group by 1""",
                row -> timers.put(row.getString(1), row.getInt(2)));
        Map<String, Set<String>> passed = new HashMap<>();
        rows("select aggregate_identifier, payload::jsonb ->> 'code' from eventstore.event where event_name = 'deadline-passed'",
                row -> passed.computeIfAbsent(row.getString(1), key -> new TreeSet<>()).add(row.getString(2)));
        for (String cycle : ledger.cycles()) {
            for (DeadlineCode code : DeadlineCode.values()) {
                // Each limit is watched by one instance with one timer; one that has passed may have nothing left to watch.
                String watch = cycle + ":" + code;
                int watches = roots.getOrDefault(watch, 0);
                boolean over = passed.getOrDefault(cycle, Set.of()).contains(code.name());
                require(watches == 1 || over && watches == 0, watch + " is watched by " + watches);
                require(timers.getOrDefault(watch, 0) == watches, watch + " has " + timers.get(watch) + " timers");
                roots.remove(watch);
            }
            require(roots.getOrDefault(cycle, 0) == 1, cycle + " has " + roots.get(cycle) + " instances: UBKT's list and the report are still to come");
            roots.remove(cycle);
        }
        // Units' quarters and the first meetings wait for what nobody does here.
        roots.entrySet().removeIf(root -> root.getKey().matches(".*:(unit|meeting):.*") && root.getValue() == 1);
        roots.forEach((key, count) -> differences.add("an instance that nobody asked for: " + key));
    }

    /** No step without its event and no event without its step: completed tasks and people's events, counted for each instance. */
    private void everyCompletedTaskHasItsEvent() throws SQLException {
        rows("""
                with done as (select split_part(key, ' ', 1) as instance, count(*) as tasks from witness.note where what = 'task' group by 1),
                     told as (select metadata::jsonb ->> 'instance' as instance, count(*) as events from eventstore.event
                               where metadata::jsonb ? 'action' and metadata::jsonb ? 'instance' group by 1)
                select coalesce(done.instance, told.instance), tasks, events from done full join told using (instance)
                where tasks is distinct from events""",
                row -> differences.add("instance " + row.getString(1) + " completed " + row.getInt(2) + " tasks and left " + row.getInt(3) + " events"));
    }

    private void lettersAreWhatTheEventsAsk() throws SQLException {
        rows("""
                with wanted as (%s)
                select 'missing ' || w.business_key || ' ' || w.message from wanted w
                 where not exists (select 1 from process.inbox i where i.event_id = w.event_identifier and i.process = w.process
                                      and i.message = w.message and i.business_key = w.business_key)
                union all
                select 'unasked ' || i.business_key || ' ' || i.message from process.inbox i
                 where not exists (select 1 from wanted w where i.event_id = w.event_identifier and i.process = w.process
                                      and i.message = w.message and i.business_key = w.business_key)
                union all
                select 'undelivered ' || business_key || ' ' || message || ': ' || coalesce(reason, '') from process.inbox where delivered_at is null"""
                .formatted(WANTED_LETTERS), row -> differences.add("letter " + row.getString(1)));
    }

    private void viewsAreTheFoldOfTheirEvents() throws SQLException {
        rows("""
                with last as (select distinct on (e.aggregate_identifier) e.aggregate_identifier as id, event_name as name,
                                     max(sequence_number) over (partition by e.aggregate_identifier) as version
                                from eventstore.event e
                               order by e.aggregate_identifier, (event_name like '%-deadline-lapsed' or event_name = 'facts-gathered'), sequence_number desc),
                     level as (select distinct on (aggregate_identifier, event_name) aggregate_identifier as id, event_name as name,
                                      payload::jsonb as payload from eventstore.event order by aggregate_identifier, event_name, sequence_number desc),
                     fold as (select d.id as dossier, d.name as dossier_last, d.version as dossier_version, c.name as catalogue_last,
                                     c.version as catalogue_version, p.payload ->> 'level' as proposed, t.payload ->> 'level' as decided,
                                     n.payload ->> 'number' as number
                                from last d left join last c on c.id = replace(d.id, ':dossier:', ':catalogue:')
                                left join level p on p.id = d.id and p.name = 'level-proposed'
                                left join level t on t.id = d.id and t.name = 'level-decided'
                                left join level n on n.id = d.id and n.name = 'decision-issued'
                               where d.id like '%:dossier:%')
                select coalesce(fold.dossier, row.dossier), fold::text, row::text from fold full join view.dossier_list_v2 row using (dossier)
                where (fold.dossier_last, fold.dossier_version, fold.catalogue_last, fold.catalogue_version, fold.proposed, fold.decided, fold.number)
                   is distinct from (row.dossier_last, row.dossier_version, row.catalogue_last, row.catalogue_version, row.proposed_level,
                                     row.decided_level, row.decision_number)""",
                row -> differences.add("dossier_list " + row.getString(1) + ": " + row.getString(3) + " is not the fold " + row.getString(2)));
        Map<String, Set<String>> passed = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        rows("select aggregate_identifier, payload::jsonb ->> 'code', sequence_number, event_name from eventstore.event where aggregate_type = 'cycle'", row -> {
            Set<String> limits = passed.computeIfAbsent(row.getString(1), key -> new TreeSet<>());
            versions.merge(row.getString(1), row.getLong(3), Math::max);
            if (row.getString(4).equals("deadline-passed")) {
                limits.add(DeadlineCode.valueOf(row.getString(2)).number());
            }
        });
        rows("select cycle, passed, version from view.cycle_list_v1", row -> {
            String[] shown = row.getString(2).isEmpty() ? new String[0] : row.getString(2).split(" ");
            Set<String> expected = passed.remove(row.getString(1));
            require(new TreeSet<>(List.of(shown)).equals(expected) && shown.length == expected.size(),
                    "cycle_list " + row.getString(1) + " shows " + row.getString(2) + ", the events say " + expected);
            require(versions.get(row.getString(1)) == row.getLong(3), "cycle_list " + row.getString(1) + " is at version " + row.getLong(3));
        });
        passed.forEach((cycle, limits) -> differences.add("cycle_list lacks " + cycle));
    }

    /**
     * The witness's notes; what a batch does to a line is written once, up to the last event. Keys that come again by right, such as a task done again after a
     * return or the next look of a watch, are no part of it.
     */
    private void nothingHappenedTwice() throws SQLException {
        rows("select what, key, count(*) from witness.note where what <> 'task' and key not like '% next-look' group by 1, 2 having count(*) > 1",
                row -> differences.add(row.getString(1) + " " + row.getString(2) + " happened " + row.getInt(3) + " times"));
        rows("""
                select aggregate_identifier, max(sequence_number) from eventstore.event where aggregate_type = 'cycle' and event_name <> 'province-reported' group by 1
                having not exists (select 1 from witness.note n where n.what = 'cycle-row' and n.key = aggregate_identifier || ' ' || max(sequence_number))""",
                row -> differences.add("cycle_list was never written for " + row.getString(1) + " " + row.getLong(2)));
        rows("""
                select aggregate_identifier, max(sequence_number) from eventstore.event where aggregate_identifier ~ ':(catalogue|dossier):' group by 1
                having not exists (select 1 from witness.note n where n.what in ('catalogue-row', 'dossier-row')
                    and n.key = replace(aggregate_identifier, ':catalogue:', ':dossier:') || ' ' || max(sequence_number)
                    and n.what = case when aggregate_identifier like '%:catalogue:%' then 'catalogue-row' else 'dossier-row' end)""",
                row -> differences.add("dossier_list was never written for " + row.getString(1) + " " + row.getLong(2)));
    }

    private void nothingIsParkedOrFailed() throws SQLException {
        rows("select processing_group, sequence_identifier, cause_type, cause_message from eventstore.parked", row -> differences.add(
                "parked by " + row.getString(1) + ": " + row.getString(2) + " because of " + row.getString(3) + " " + row.getString(4)));
        rows("select process_instance_id_, handler_cfg_, exception_msg_ from camunda.act_ru_job where retries_ <= 0",
                row -> differences.add("job given up: " + row.getString(1) + " " + row.getString(2) + " " + row.getString(3)));
        rows("select activity_id_, incident_msg_ from camunda.act_ru_incident",
                row -> differences.add("incident at " + row.getString(1) + ": " + row.getString(2)));
    }

    /** Acts that were done by a process that never told: the answer came to a later sending. */
    int answersLostAfterTheCommit() throws SQLException {
        int[] lost = {0};
        rows("select action_id, done_at from process.action", row -> {
            Instant sent = ledger.lastSent().get(row.getString(1));
            if (ledger.isRepeated(row.getString(1)) && sent != null && row.getObject(2, OffsetDateTime.class).toInstant().isBefore(sent)) {
                lost[0]++;
            }
        });
        return lost[0];
    }

    long number(String count) throws SQLException {
        try (Statement statement = owner.createStatement(); ResultSet row = statement.executeQuery(count)) {
            row.next();
            return row.getLong(1);
        }
    }

    Map<String, Long> numbers(String query, Object... arguments) throws SQLException {
        Map<String, Long> numbers = new TreeMap<>();
        try (PreparedStatement statement = owner.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    numbers.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return numbers;
    }

    @FunctionalInterface
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void rows(String query, Reader reader) throws SQLException {
        try (Statement statement = owner.createStatement(); ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                reader.read(row);
            }
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            differences.add(otherwise);
        }
    }
}
