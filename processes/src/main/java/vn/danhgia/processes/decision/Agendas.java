package vn.danhgia.processes.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.decision.AgendaLine;
import vn.danhgia.domain.decision.DecidedBefore;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.SessionCommand.OpenSession;
import vn.danhgia.domain.decision.SessionItem;
import vn.danhgia.domain.decision.SessionLimits;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.Gathered;
import vn.danhgia.domain.rating.Ceiling;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.processes.command.Findings;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.command.Roll;
import vn.danhgia.processes.command.States;

/** What BXDĐ puts before the Standing Committee (III.3.2): gathered from the log at the moment of opening, never typed. */
@Component
public class Agendas {

    private final States states;
    private final FrozenRules frozen;
    private final Findings findings;
    private final Roll roll;

    public Agendas(States states, FrozenRules frozen, Findings findings, Roll roll) {
        this.states = states;
        this.frozen = frozen;
        this.findings = findings;
        this.roll = roll;
    }

    /** Sessions of the quarter that were opened, in their order. */
    public List<DecisionSession> sessions(CycleId cycle) {
        List<DecisionSession> opened = new ArrayList<>();
        for (int n = 1; ; n++) {
            DecisionSession session = states.sessionOf(new DecisionSessionId(cycle, String.valueOf(n)));
            if (session.id() == null) {
                return opened;
            }
            opened.add(session);
        }
    }

    /** The session that would be opened next. */
    public DecisionSessionId next(CycleId cycle) {
        return new DecisionSessionId(cycle, String.valueOf(sessions(cycle).size() + 1));
    }

    /** People at the decision who are in no session that is still to settle them. */
    public List<Dossier> ready(CycleId cycle) {
        Set<DossierId> elsewhere = sessions(cycle).stream().filter(session -> session.settled().isEmpty() || !session.awaitingProvince().isEmpty())
                .flatMap(session -> session.items().stream()).filter(item -> item.standing() != SessionItem.Standing.PUT_OFF)
                .map(SessionItem::dossier).collect(Collectors.toSet());
        Set<DossierId> before = decidedBefore(cycle);
        return states.dossiersOf(cycle).stream().filter(dossier -> dossier.stage() == Dossier.Stage.DECISION)
                .filter(dossier -> !elsewhere.contains(dossier.id()) && !before.contains(dossier.id())).toList();
    }

    /** Whether somebody of the quarter is neither decided nor without a rating: another session will be needed. */
    public boolean leavesSomebody(CycleId cycle) {
        Set<DossierId> taken = sessions(cycle).stream().flatMap(session -> session.items().stream())
                .filter(item -> item.standing() != SessionItem.Standing.PUT_OFF).map(SessionItem::dossier).collect(Collectors.toSet());
        return states.dossiersOf(cycle).stream().anyMatch(dossier -> dossier.isBeforeTheDecision() && !taken.contains(dossier.id()));
    }

    /** @param leftOut persons whom BXDĐ does not put forward this time */
    public OpenSession opening(CycleId id, Collection<DossierId> leftOut, Instant now) {
        Cycle cycle = states.cycle(id);
        RuleSet rules = frozen.of(cycle);
        List<Dossier> ready = ready(id).stream().filter(dossier -> !leftOut.contains(dossier.id())).toList();
        BodyId decider = cycle.roster().stream().map(Placement::route).filter(route -> !route.isDecidedByProvince()).map(route -> route.decider())
                .findFirst().orElseGet(() -> rules.offices().of(Offices.Role.LAST_BODY, id.commune()));
        BodyId organiser = new BodyId(id.commune(), rules.bodies().organiser());
        SessionLimits limits = new SessionLimits(cycle.limits().get(DeadlineCode.DECISION), cycle.limits().get(DeadlineCode.ADVICE),
                cycle.limits().get(DeadlineCode.PROVINCE_REPORT));
        return new OpenSession(next(id), cycle.ruleSet(), rules.rating(), decider, organiser,
                rules.offices().of(Offices.Role.PROVINCE_PAPERS, id.commune()), roll.membersOf(decider, Legal.dayOf(now)),
                ready.stream().map(dossier -> line(dossier, cycle, rules, now)).toList(), decided(id), limits);
    }

    /** What is known of a person now, as the agenda shows it. */
    public AgendaLine.Allowed allowed(Dossier dossier, Gathered known) {
        Ceiling ceiling = dossier.ceilingWith(known).orElseThrow();
        return new AgendaLine.Allowed(ceiling.level(), ceiling.isProvisional(), dossier.assessment().orElseThrow().total());
    }

    private AgendaLine line(Dossier dossier, Cycle cycle, RuleSet rules, Instant now) {
        Placement placement = cycle.placementOf(dossier.id().person()).orElseThrow();
        boolean province = placement.route().isDecidedByProvince();
        return new AgendaLine(dossier.id(), placement.unit(),
                rules.similarPositions().of(placement.position(), Reading.QuotaGroups.BY_TABLE).orElse(placement.position()),
                rules.dutyOf(placement.position()) == Duty.HEAD, province, dossier.proposer(), dossier.proposal().map(Dossier.Proposal::level),
                placement.route().opinion(), dossier.opinion(), List.of(),
                (int) cycle.roster().stream().filter(other -> other.unit().equals(placement.unit())).count(),
                new Confidential<>(dossier.id().person(), allowed(dossier, findings.about(dossier.id(), cycle, rules, now))));
    }

    /** Everybody whom sessions of the quarter have settled, each at the level in force: a decision may have been replaced (III.5.2). */
    public List<DecidedBefore> decided(CycleId cycle) {
        List<DecisionSession> sessions = sessions(cycle);
        Map<DossierId, Dossier> dossiers = states.dossiers(sessions.stream().flatMap(session -> session.resolved().stream()).map(level -> level.dossier())
                .distinct().toList()).stream().collect(Collectors.toMap(Dossier::id, Function.identity()));
        return sessions.stream().flatMap(session -> session.resolved().stream().map(level -> DecidedBefore.of(
                session.item(level.dossier()).orElseThrow().line(), level, dossiers.get(level.dossier())))).toList();
    }

    private Set<DossierId> decidedBefore(CycleId cycle) {
        return sessions(cycle).stream().flatMap(session -> session.resolved().stream()).map(level -> level.dossier()).collect(Collectors.toSet());
    }
}
