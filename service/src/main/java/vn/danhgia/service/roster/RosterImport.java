package vn.danhgia.service.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.ruleset.RuleBook;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.security.Accounts;

/**
 * Takes files over in two steps: a dry run that stores no row, and then exactly what it showed, whole or not at all. The second step asks for the same
 * bytes and for the same state of the commune; where another import came between, it shows again instead of storing. Who may ask is the caller's to know.
 */
@Component
public class RosterImport {

    private static final Duration DRAFT_LIVES = Duration.ofHours(24);

    private final RosterTables tables;
    private final Accounts accounts;
    private final Seating seating;
    private final RuleBook rules;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RosterImport(RosterTables tables, Accounts accounts, Seating seating, RuleBook rules, Clock clock, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.accounts = accounts;
        this.seating = seating;
        this.rules = rules;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of the second step: what was taken over, or what has to be looked at again. */
    public record Outcome(Optional<TakenOver> done, Optional<Preview> again) {
    }

    /** Reads, checks and shows; keeps the file for {@link #takeOver} when it would change something. */
    public Preview dryRun(RosterFile file, CommuneId commune, PersonId by) {
        return transaction.execute(status -> show(file, commune, by, false));
    }

    /**
     * Stores what that person's dry run showed. Sent twice, done once.
     *
     * @return empty when there is no such dry run of this person, or it is too old
     */
    public Optional<Outcome> takeOver(UUID draft, CommuneId commune, PersonId by) {
        return transaction.execute(status -> {
            tables.lock(commune);
            Optional<TakenOver> before = takenOver(draft, commune);
            return before.isPresent() ? Optional.of(new Outcome(before, Optional.empty()))
                    : tables.draft(draft, by, clock.instant().minus(DRAFT_LIVES)).map(kept -> store(kept, commune, by));
        });
    }

    public Optional<TakenOver> takenOver(UUID id, CommuneId commune) {
        return takenOver(commune).stream().filter(done -> done.id().equals(id)).findFirst();
    }

    /** The newest first. */
    public List<TakenOver> takenOver(CommuneId commune) {
        return tables.takenOver(commune);
    }

    /** The commune as a workbook that changes nothing when it is handed in again. */
    public byte[] export(CommuneId commune) {
        return RosterWorkbook.write(transaction.execute(status -> standing(commune)), positions());
    }

    /** One sheet of it as comma-separated values; empty for a name that is no sheet's. */
    public Optional<byte[]> export(CommuneId commune, String fileName) {
        return Sheet.ofFile(fileName).map(sheet -> RosterWorkbook.separated(transaction.execute(status -> standing(commune)), sheet));
    }

    public byte[] template() {
        return RosterWorkbook.write(Roster.of(List.of()), positions());
    }

    /** File names of the sheets as comma-separated values, with their titles; in the order of the sheets. */
    public static List<Map.Entry<String, String>> sheets() {
        return Stream.of(Sheet.values()).map(sheet -> Map.entry(sheet.fileName(), sheet.title())).toList();
    }

    private Outcome store(RosterTables.Draft draft, CommuneId commune, PersonId by) {
        Roster standing = standing(commune);
        Changes changes = check(draft.file(), standing, commune);
        if (!standing.fingerprint().equals(draft.state()) || !draft.file().sha256().equals(draft.sha256()) || changes.steps().isEmpty()) {
            tables.drop(draft.id());
            return new Outcome(Optional.empty(), Optional.of(show(draft.file(), commune, by, true)));
        }
        tables.found(commune);
        changes.steps().forEach(step -> {
            if (step.change().kind() == Change.Kind.REMOVED) {
                tables.remove(commune, step.entry());
            } else if (step.entry() instanceof Entry.Account account) {
                accounts.register(new PersonId(commune, account.person()).toString(), account.login(), title(account.person(), changes, standing));
            } else {
                tables.put(commune, step.entry());
            }
        });
        seating.seat(touched(changes, commune));
        TakenOver done = new TakenOver(draft.id(), by, clock.instant(), draft.sha256(), draft.file().names(), changes.read(),
                changes.count(Change.Kind.ADDED), changes.count(Change.Kind.CHANGED), changes.count(Change.Kind.ENDED),
                changes.count(Change.Kind.REMOVED));
        tables.record(done, commune);
        tables.record(done, changes.steps());
        tables.drop(draft.id());
        return new Outcome(Optional.of(done), Optional.empty());
    }

    private Preview show(RosterFile file, CommuneId commune, PersonId by, boolean moved) {
        Roster standing = standing(commune);
        Changes changes = check(file, standing, commune);
        Optional<UUID> id = changes.steps().isEmpty() ? Optional.empty() : Optional.of(UUID.randomUUID());
        id.ifPresent(draft -> tables.keep(new RosterTables.Draft(draft, file, file.sha256(), standing.fingerprint()), commune, by, clock.instant(),
                clock.instant().minus(DRAFT_LIVES)));
        return new Preview(id, file.names(), file.sha256(),
                changes.lines().entrySet().stream().map(read -> new Preview.Read(read.getKey().title(), read.getValue())).toList(),
                changes.steps().stream().map(Changes.Step::change).toList(), changes.complaints(), leaderless(standing, changes), moved);
    }

    private static List<String> leaderless(Roster standing, Changes changes) {
        Roster after = standing.copy();
        changes.steps().forEach(step -> {
            if (step.change().kind() == Change.Kind.REMOVED) {
                after.remove(step.entry());
            } else {
                after.put(step.entry());
            }
        });
        Set<String> led = after.led();
        return standing.led().stream().filter(code -> !led.contains(code)).map(after::name).toList();
    }

    private Changes check(RosterFile file, Roster standing, CommuneId commune) {
        RosterReader.Reading reading = RosterReader.read(file);
        Set<String> logins = reading.lines().stream().map(Line::entry).filter(Entry.Account.class::isInstance)
                .map(entry -> ((Entry.Account) entry).login()).collect(Collectors.toSet());
        String here = commune.value() + ":";
        Map<String, String> elsewhere = accounts.owners(logins).entrySet().stream().filter(owner -> !owner.getValue().startsWith(here))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return RosterCheck.changes(standing, edition(), elsewhere, reading);
    }

    private Roster standing(CommuneId commune) {
        List<Entry> entries = tables.entries(commune);
        Roster roster = Roster.of(entries);
        String here = commune.value() + ":";
        accounts.ofCommune(commune.value()).forEach(account -> roster.put(new Entry.Account(account.login(), account.personId().substring(here.length()))));
        return roster;
    }

    /** What the engine is told of somebody instead of a name. */
    private static String title(String person, Changes changes, Roster standing) {
        return Stream.concat(changes.steps().stream().map(Changes.Step::entry), standing.posts().values().stream())
                .filter(entry -> entry instanceof Entry.Post post && post.person().equals(person)).map(entry -> ((Entry.Post) entry).title())
                .findFirst().orElse(person);
    }

    private static Set<String> touched(Changes changes, CommuneId commune) {
        return changes.steps().stream().map(Changes.Step::entry).filter(entry -> entry instanceof Entry.Seat || entry instanceof Entry.Account)
                .map(entry -> entry.cells().get(Column.PERSON)).filter(Objects::nonNull).map(code -> new PersonId(commune, code.toString()).toString())
                .collect(Collectors.toSet());
    }

    /** The edition in force today, or the first one that comes: a commune is prepared before its first quarter. */
    private RuleSet edition() {
        LocalDate today = Legal.dayOf(clock.instant());
        return Stream.iterate(today, day -> day.plusMonths(3)).limit(9).map(rules::inForceOn).flatMap(Optional::stream).findFirst().orElseThrow();
    }

    private List<String> positions() {
        RuleSet edition = edition();
        return Stream.of(edition.provinceManaged().stream().map(row -> row.position()), edition.authorities().stream().map(row -> row.position()),
                edition.subjects().stream().filter(row -> row.annualOnly()).map(row -> row.position())).flatMap(all -> all).distinct().toList();
    }
}
