package vn.danhgia.domain.cycle;

import static vn.danhgia.domain.shared.Guard.require;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.danhgia.domain.cycle.AuthorityGaps.Missing;
import vn.danhgia.domain.cycle.CycleCommand.ExtendDeadline;
import vn.danhgia.domain.cycle.CycleCommand.OpenCycle;
import vn.danhgia.domain.cycle.CycleCommand.PassDeadline;
import vn.danhgia.domain.cycle.CycleCommand.ReportToProvince;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.cycle.CycleEvent.DeadlineExtended;
import vn.danhgia.domain.cycle.CycleEvent.DeadlinePassed;
import vn.danhgia.domain.cycle.CycleEvent.ProvinceReported;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;

/**
 * A cycle (kỳ): one quarter of one commune under one frozen rule set.
 *
 * @param id     null before opening
 * @param limits first too-late instants
 * @param passed limits that have passed and been announced
 * @param reported to the province (III.3.3)
 * @param extensions internal dates, in the order in which they were set
 */
public record Cycle(CycleId id, RuleSetRef ruleSet, ScoreFrame scoreFrame, Map<DeadlineCode, Instant> limits, List<Placement> roster,
                    Set<DeadlineCode> passed, boolean reported, List<Extension> extensions) {

    /** For instance {@code 12-BC/ĐU}: capitals, digits and signs. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{Lu}\\d][\\p{Lu}\\d./-]{0,39}");

    public static final Cycle UNOPENED = new Cycle(null, null, null, Map.of(), List.of(), Set.of(), false, List.of());

    public Cycle {
        extensions = List.copyOf(extensions);
    }

    public boolean isOpen() {
        return id != null;
    }

    public Optional<Placement> placementOf(PersonId person) {
        return roster.stream().filter(placement -> placement.person().equals(person)).findFirst();
    }

    public static Decision<CycleEvent> decide(Cycle state, CycleCommand command, Act act) {
        if (command instanceof OpenCycle open) {
            return state.open(open, act);
        }
        if (command instanceof ReportToProvince report) {
            return state.report(report, act);
        }
        if (command instanceof ExtendDeadline extend) {
            return state.extend(extend, act);
        }
        return state.pass((PassDeadline) command, act);
    }

    public static Cycle evolve(Cycle state, CycleEvent event) {
        if (event instanceof CycleOpened opened) {
            return new Cycle(opened.cycle(), opened.ruleSet(), opened.scoreFrame(), opened.limits(), opened.roster(), Set.of(), false, List.of());
        }
        if (event instanceof ProvinceReported) {
            return new Cycle(state.id, state.ruleSet, state.scoreFrame, state.limits, state.roster, state.passed, true, state.extensions);
        }
        if (event instanceof DeadlineExtended extended) {
            List<Extension> all = new ArrayList<>(state.extensions);
            all.add(new Extension(extended.code(), extended.persons(), extended.until()));
            return new Cycle(state.id, state.ruleSet, state.scoreFrame, state.limits, state.roster, state.passed, state.reported, all);
        }
        DeadlinePassed gone = (DeadlinePassed) event;
        Set<DeadlineCode> passed = new HashSet<>(state.passed);
        passed.add(gone.code());
        return new Cycle(state.id, state.ruleSet, state.scoreFrame, state.limits, state.roster, Set.copyOf(passed), state.reported, state.extensions);
    }

    private Decision<CycleEvent> open(OpenCycle open, Act act) {
        RuleSet rules = open.ruleSet();
        BodyId organiser = new BodyId(open.cycle().commune(), rules.bodies().organiser());
        // R-2.1-3: whoever is rated once a year has no part in a quarter.
        List<RosterLine> subjects = open.roster().stream().filter(line -> !rules.isAnnualOnly(line.position())).toList();
        AuthorityGaps gaps = AuthorityGaps.of(rules, open.cycle().commune(), subjects, open.seats());
        Set<PersonId> persons = new HashSet<>();
        List<PersonId> twice = subjects.stream().map(RosterLine::person).filter(person -> !persons.add(person)).toList();

        return Decision.unless(List.of(
                // R-III.3.1-1: BXDĐ runs the quarter.
                require(() -> act.by().sitsIn(organiser), RejectionCode.NOT_THE_ORGANISER, organiser),
                require(() -> !isOpen(), RejectionCode.CYCLE_ALREADY_OPEN, open.cycle().quarter()),
                // R-2.1-1
                require(() -> !subjects.isEmpty(), RejectionCode.ROSTER_EMPTY),
                // R-2.1-2: one dossier a person and quarter.
                require(twice::isEmpty, RejectionCode.PERSON_TWICE, twice),
                // R-2.2-11: everybody has exactly one proposer and one decider.
                require(() -> gaps.persons().isEmpty(), RejectionCode.AUTHORITY_GAP, gaps.persons()),
                require(() -> gaps.bodies(Missing.HEAD).isEmpty(), RejectionCode.UNIT_WITHOUT_HEAD, gaps.bodies(Missing.HEAD)),
                require(() -> gaps.bodies(Missing.MEMBERS).isEmpty(), RejectionCode.BODY_WITHOUT_MEMBERS, gaps.bodies(Missing.MEMBERS)),
                require(() -> gaps.bodies(Missing.CHAIR).isEmpty(), RejectionCode.BODY_WITHOUT_CHAIR, gaps.bodies(Missing.CHAIR)),
                require(() -> gaps.bodies(Missing.OTHERS).isEmpty(), RejectionCode.BODY_WITHOUT_OTHERS, gaps.bodies(Missing.OTHERS))
        ), () -> Decision.accept(new CycleOpened(
                open.cycle(), rules.ref(), rules.scoreFrame(), rules.limits(open.cycle().quarter()),
                subjects.stream().map(line -> place(line, rules, open.cycle())).toList(),
                act.person(), act.now())));
    }

    private static Placement place(RosterLine line, RuleSet rules, CycleId cycle) {
        return new Placement(line.person(), line.unit(), line.position(),
                rules.routeOver(line.position(), cycle.commune(), line.unit()).orElseThrow());
    }

    /** R-III.3.3-1: BXDĐ together with the Party Office, with a number and a day that is not ahead. */
    private Decision<CycleEvent> report(ReportToProvince report, Act act) {
        return Decision.unless(List.of(
                require(this::isOpen, RejectionCode.NOT_FOUND, report.cycle()),
                require(() -> roster.stream().map(Placement::route).anyMatch(route -> act.by().sitsIn(route.clerk()) || act.by().sitsIn(route.appraiser())),
                        RejectionCode.NOT_COMPETENT),
                require(() -> !reported, RejectionCode.PAPER_ISSUED_ALREADY),
                require(() -> NUMBER.matcher(report.number().strip()).matches(), RejectionCode.DECISION_PAPER_INCOMPLETE, "number"),
                require(() -> !report.date().isAfter(Legal.dayOf(act.now())) && !report.date().isBefore(id.quarter().firstDay()),
                        RejectionCode.DECISION_PAPER_INCOMPLETE, "date")
        ), () -> Decision.accept(new ProvinceReported(id, report.number().strip(), report.date(),
                !act.now().isBefore(limits.get(DeadlineCode.PROVINCE_REPORT)), act.person(), act.now())));
    }

    /** R-III.3.1-1: BXDĐ, with a reason, to a day after the plan's that is still to come; nobody gives himself or herself time (C-11). */
    private Decision<CycleEvent> extend(ExtendDeadline extend, Act act) {
        List<PersonId> strangers = extend.persons().stream().filter(person -> placementOf(person).isEmpty()).toList();
        return Decision.unless(List.of(
                require(this::isOpen, RejectionCode.NOT_FOUND, extend.cycle()),
                () -> require(() -> roster.stream().map(Placement::route).anyMatch(route -> act.by().sitsIn(route.appraiser())),
                        RejectionCode.NOT_THE_ORGANISER, extend.cycle()).objection(),
                require(strangers::isEmpty, RejectionCode.NOT_FOUND, strangers),
                require(() -> extend.persons().isEmpty() != extend.code().isAboutPersons(), RejectionCode.FIELD_MISSING, "persons"),
                require(() -> extend.persons().stream().noneMatch(act.by()::is), RejectionCode.RECUSED),
                require(() -> !extend.reason().isBlank(), RejectionCode.FIELD_MISSING, "reason"),
                () -> require(() -> !Legal.before(extend.until()).isBefore(limits.get(extend.code()))
                        && !extend.until().isBefore(Legal.dayOf(act.now())), RejectionCode.EXTENSION_NOT_LATER,
                        Legal.dayOf(limits.get(extend.code()).minusMillis(1))).objection(),
                () -> require(() -> !extend.until().isAfter(lastExtension()), RejectionCode.EXTENSION_TOO_FAR, lastExtension()).objection()
        ), () -> Decision.accept(new DeadlineExtended(id, extend.code(), extend.persons(), extend.until(),
                new Confidential<>(act.person(), extend.reason().strip()), act.person(), act.now())));
    }

    /** The next quarter's last day: by then this one has long been decided on. */
    private LocalDate lastExtension() {
        return Quarter.of(id.quarter().lastDay().plusDays(1)).lastDay();
    }

    private Decision<CycleEvent> pass(PassDeadline pass, Act act) {
        if (passed.contains(pass.code())) {
            return Decision.accept();
        }
        return Decision.unless(List.of(
                require(() -> act.by().isSystem(), RejectionCode.SYSTEM_ONLY),
                require(this::isOpen, RejectionCode.NOT_FOUND, pass.cycle()),
                require(() -> !act.now().isBefore(limits.get(pass.code())), RejectionCode.DEADLINE_NOT_REACHED, pass.code().number())
        ), () -> Decision.accept(new DeadlinePassed(id, pass.code(), limits.get(pass.code()), act.now())));
    }
}
