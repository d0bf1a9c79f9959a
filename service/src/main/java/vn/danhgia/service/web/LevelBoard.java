package vn.danhgia.service.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.FinalLevel;
import vn.danhgia.domain.decision.SessionItem;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.rating.Candidate;
import vn.danhgia.domain.rating.Quota;
import vn.danhgia.domain.rating.QuotaReport;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.decision.Agendas;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.projections.dossierlist.DossierRow;
import vn.danhgia.service.people.People;

/**
 * Who stands at which level in a quarter and how that stands beside the quota (II.4.1): counted by {@link QuotaReport}, the same that the domain's tests
 * hold. Levels that somebody only tries out are counted the same way and stored nowhere.
 */
@Component
class LevelBoard {

    private final DossierListQueries dossiers;
    private final Agendas agendas;
    private final FrozenRules frozen;
    private final People people;
    private final Readers readers;
    private final MessageSource messages;

    LevelBoard(DossierListQueries dossiers, Agendas agendas, FrozenRules frozen, People people, Readers readers, MessageSource messages) {
        this.dossiers = dossiers;
        this.agendas = agendas;
        this.frozen = frozen;
        this.people = people;
        this.readers = readers;
        this.messages = messages;
    }

    /** How firm a level is. */
    enum Standing {
        /** Nothing is proposed yet. */
        NONE,
        /** By the using body (II.5.3). */
        PROPOSED,
        /** Voted on by the Standing Committee. */
        VOTED,
        /** Settled with the quota, or in the decision. */
        SETTLED,
        NOT_RATED
    }

    /**
     * Somebody of the quarter.
     *
     * @param code     of the person, as the form names the field
     * @param level    as it stands now
     * @param tried    as it is tried out; the same as {@code level} where nothing is moved
     * @param ceiling  what the data allow, once a session has gathered it
     * @param above    the tried level is beyond what the data allow
     * @param movable  takes part in the commune's quota, has a level and is not the reader
     * @param own      the reader's own line: counted at the proposal until the notice
     * @param eligible for the exception of a small unit, in what is tried
     * @param exception counted as that exception, in what is tried
     */
    record Line(String code, DossierId dossier, People.Person person, boolean head, boolean province, Optional<Level> proposed, Optional<Level> level,
                Optional<Level> tried, Standing standing, Optional<Level> ceiling, boolean above, boolean movable, boolean own, boolean eligible,
                boolean exception) {

        public boolean moved() {
            return !tried.equals(level);
        }
    }

    /**
     * A group's count.
     *
     * @param good       decided as GOOD as it stands
     * @param excellent  counted in the quota as it stands
     * @param exceptions beside or within it (C-3)
     * @param base       of whom the share is taken, after whoever is too many has become GOOD
     * @param percent    the share
     * @param exact      base times share, two decimals at most, with a comma
     * @param most       the most that may be EXCELLENT of that base
     * @param overrun    how many must become GOOD
     */
    record Count(int good, int excellent, int exceptions, int base, int percent, String exact, int most, int overrun) {
    }

    /** A group with its lines; {@code tried} is null where nothing is tried out. */
    record Group(String code, String name, Count now, Count tried, List<Line> lines) {

        public Count shown() {
            return tried == null ? now : tried;
        }
    }

    /**
     * The page.
     *
     * @param whole   the whole commune as it stands, or as it is tried out
     * @param apart   those whom the province decides on, in no group
     * @param holds   every group keeps to its quota and every exception is in order
     * @param small   units with the exception of II.4.1
     * @param reading how the share is taken
     */
    record Board(List<Group> groups, QuotaReport.Commune whole, List<Line> apart, boolean holds, List<QuotaReport.SmallUnit> small, Reading.QuotaBase reading,
                 boolean tries, List<DossierId> confidential) {
    }

    /**
     * What somebody tries out.
     *
     * @param levels     by code of the person
     * @param exceptions codes of persons tried as the one of a small unit
     */
    record Trial(Map<String, Level> levels, Set<String> exceptions) {

        static final Trial NONE = new Trial(Map.of(), Set.of());

        boolean isNothing() {
            return levels.isEmpty() && exceptions.isEmpty();
        }
    }

    /** A person as the log and the list have him or her, before anything is tried. */
    private record Known(Placement placement, boolean head, boolean province, Optional<Level> proposed, Optional<Level> level, Standing standing,
                         Optional<Level> ceiling, boolean exception, boolean own) {

        PersonId person() {
            return placement.person();
        }

        boolean movable() {
            return !province && !own && level.isPresent();
        }

        Candidate candidate(Optional<Level> at, boolean byException) {
            return new Candidate(person(), placement.unit(), placement.position(), head, province, at, proposed, ceiling, byException, Optional.empty(),
                    Optional.empty());
        }
    }

    Board of(Cycle cycle, Actor reader, Trial trial) {
        RuleSet rules = frozen.of(cycle);
        List<Known> known = known(cycle, rules, reader);
        Map<String, String> groupOf = rules.similarPositions().groups();
        QuotaReport now = QuotaReport.of(known.stream().map(one -> one.candidate(one.level(), one.exception())).toList(), groupOf, rules.rating());
        QuotaReport tried = trial.isNothing() ? now : QuotaReport.of(known.stream().map(one -> one.candidate(tried(one, trial), exception(one, trial)))
                .toList(), groupOf, rules.rating());
        Map<String, Line> lines = lines(cycle, known, trial, tried);
        List<Group> groups = groups(known, lines, groupOf, now, trial.isNothing() ? null : tried, rules.rating());
        List<Line> apart = known.stream().filter(Known::province).map(one -> lines.get(one.person().code())).toList();
        return new Board(groups, tried.commune(), inOrder(apart), tried.holds(), tried.smallUnits(),
                rules.rating().readings().of(Reading.QuotaBase.class), !trial.isNothing(),
                known.stream().filter(one -> one.ceiling().isPresent() && !one.own()).map(one -> new DossierId(cycle.id(), one.person())).toList());
    }

    private List<Known> known(Cycle cycle, RuleSet rules, Actor reader) {
        Map<String, DossierRow> rows = dossiers.inCycle(cycle.id()).stream().collect(Collectors.toMap(DossierRow::person, Function.identity()));
        Map<DossierId, SessionItem> items = new HashMap<>();
        Map<DossierId, FinalLevel> settled = new HashMap<>();
        for (DecisionSession session : agendas.sessions(cycle.id())) {
            session.items().stream().filter(item -> item.standing() != SessionItem.Standing.PUT_OFF).forEach(item -> items.put(item.dossier(), item));
            session.resolved().forEach(level -> settled.put(level.dossier(), level));
        }
        return cycle.roster().stream().map(placement -> {
            DossierId id = new DossierId(cycle.id(), placement.person());
            DossierRow row = rows.getOrDefault(placement.person().toString(), DossierRow.unknown(placement.person()));
            boolean hidden = reader.is(placement.person()) && !readers.isAnnounced(row);
            return known(placement, rules, row, hidden ? null : items.get(id), hidden ? null : settled.get(id), reader.is(placement.person()));
        }).toList();
    }

    private static Known known(Placement placement, RuleSet rules, DossierRow row, SessionItem item, FinalLevel settled, boolean own) {
        Optional<Level> proposed = row.proposedLevel();
        Optional<Level> level = proposed;
        Standing standing = proposed.isPresent() ? Standing.PROPOSED : Standing.NONE;
        boolean exception = false;
        if (item != null && item.vote().isPresent()) {
            level = item.vote().map(SessionItem.Voted::level);
            standing = Standing.VOTED;
            exception = item.exception();
        }
        if (settled != null) {
            level = Optional.of(settled.level());
            standing = Standing.SETTLED;
            exception = settled.byException();
        }
        boolean unrated = row.stage() == Dossier.Stage.NOT_RATED || item != null && item.standing() == SessionItem.Standing.LEFT_UNRATED;
        if (unrated && (!own || row.stage() == Dossier.Stage.NOT_RATED)) {
            level = Optional.empty();
            standing = Standing.NOT_RATED;
        }
        return new Known(placement, rules.dutyOf(placement.position()) == Duty.HEAD, placement.route().isDecidedByProvince(), proposed, level, standing,
                item == null || own ? Optional.empty() : item.line().ceiling(), exception, own);
    }

    private static Optional<Level> tried(Known one, Trial trial) {
        return one.movable() ? Optional.of(trial.levels().getOrDefault(one.person().code(), one.level().orElseThrow())) : one.level();
    }

    private static boolean exception(Known one, Trial trial) {
        return one.movable() ? trial.exceptions().contains(one.person().code()) : one.exception();
    }

    private Map<String, Line> lines(Cycle cycle, List<Known> known, Trial trial, QuotaReport tried) {
        Map<String, People.Person> names = people.persons(known.stream().map(one -> one.person().toString()).toList());
        Set<PersonId> eligible = tried.smallUnits().stream().flatMap(unit -> unit.eligible().stream()).collect(Collectors.toSet());
        return known.stream().map(one -> {
            Optional<Level> at = trial.isNothing() ? one.level() : tried(one, trial);
            boolean above = at.isPresent() && one.ceiling().isPresent() && at.get().compareTo(one.ceiling().get()) < 0;
            People.Person person = names.getOrDefault(one.person().toString(),
                    new People.Person(one.person(), "", one.person().code(), Optional.empty(), Optional.empty()));
            return new Line(one.person().code(), new DossierId(cycle.id(), one.person()), person, one.head(), one.province(), one.proposed(), one.level(), at,
                    one.standing(), one.ceiling(), above, one.movable(), one.own(), eligible.contains(one.person()) && !one.own(),
                    trial.isNothing() ? one.exception() : exception(one, trial));
        }).collect(Collectors.toMap(Line::code, Function.identity()));
    }

    private List<Group> groups(List<Known> known, Map<String, Line> lines, Map<String, String> groupOf, QuotaReport now, QuotaReport tried,
                               RatingRules rules) {
        Map<String, List<Line>> members = new TreeMap<>();
        boolean one = rules.read(Reading.QuotaGroups.ONE_FOR_ALL);
        known.stream().filter(person -> !person.province()).forEach(person -> members.computeIfAbsent(one ? QuotaReport.WHOLE_COMMUNE
                : groupOf.getOrDefault(person.placement().position(), person.placement().position()), code -> new ArrayList<>())
                .add(lines.get(person.person().code())));
        Set<String> codes = new TreeSet<>(members.keySet());
        Locale locale = LocaleContextHolder.getLocale();
        return codes.stream().map(code -> new Group(code, messages.getMessage("heading.group." + code, null,
                messages.getMessage("position." + code, null, code, locale), locale), count(now, code, rules), tried == null ? null : count(tried, code, rules),
                inOrder(members.get(code)))).toList();
    }

    private static Count count(QuotaReport report, String code, RatingRules rules) {
        QuotaReport.Group group = report.groups().stream().filter(one -> one.code().equals(code)).findFirst()
                .orElse(new QuotaReport.Group(code, 0, List.of(), List.of(), 0, 0));
        int placed = rules.read(Reading.SmallUnitException.WITHIN_THE_QUOTA) ? group.exceptions().size() : 0;
        int base = Quota.base(placed + group.allowed(), group.good() + group.overrun(), rules);
        int percent = rules.readings().of(Reading.QuotaShare.class).percent();
        String exact = BigDecimal.valueOf((long) base * percent, 2).stripTrailingZeros().toPlainString().replace('.', ',');
        return new Count(group.good(), group.excellent().size(), group.exceptions().size(), base, percent, exact, Quota.cap(base, rules), group.overrun());
    }

    /** By given name, as Vietnamese names are sorted. */
    private static List<Line> inOrder(List<Line> lines) {
        return lines.stream().sorted(Comparator.comparing(Line::person, VietnameseNames.BY_GIVEN_NAME)).toList();
    }
}
