package vn.danhgia.processes.meeting;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.SessionItem;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.Gathered;
import vn.danhgia.domain.meeting.BallotLine;
import vn.danhgia.domain.meeting.Convening;
import vn.danhgia.domain.meeting.MeetingKind;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.rating.Ceiling;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.processes.command.Findings;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.command.Roll;
import vn.danhgia.processes.command.States;

/** Who is to be voted on in a meeting, by whom, and what the ballots show. From the log and the people tables, never from a form. */
@Component
public class Ballots {

    private final States states;
    private final FrozenRules frozen;
    private final Findings findings;
    private final Roll roll;

    public Ballots(States states, FrozenRules frozen, Findings findings, Roll roll) {
        this.states = states;
        this.frozen = frozen;
        this.findings = findings;
        this.roll = roll;
    }

    /**
     * A meeting as it could be called.
     *
     * @param organiser prepares it: the body itself, or BXDĐ for the deciding one (III.3.2)
     * @param convening who votes
     * @param ready     who can be voted on now
     * @param waiting   units without a confirmed result, which keep their people from being voted on (R-5.3-1)
     */
    public record Draft(MeetingId meeting, RuleSetRef ref, RuleSet rules, BodyId body, BodyId organiser, Convening convening, List<BallotLine> ready,
                        Set<String> waiting) {
    }

    /** @param when for which moment; staff and members are those of its day */
    public Draft draft(MeetingId meeting, Instant when, Instant now) {
        Cycle cycle = states.cycle(meeting.cycle());
        RuleSet rules = frozen.of(cycle);
        BodyId body = MeetingNames.bodyOf(meeting);
        BodyId organiser = organiserOf(meeting, rules);
        Set<String> waiting = new HashSet<>();
        List<BallotLine> ready = MeetingNames.session(meeting).map(session -> agenda(states.sessionOf(session)))
                .or(() -> MeetingNames.complaint(meeting).map(complaint -> again(complaint.dossier(), cycle, rules, now)))
                .orElseGet(() -> proposals(meeting, body, cycle, rules, now, waiting));
        return new Draft(meeting, cycle.ruleSet(), rules, body, organiser, convening(meeting, body, rules, when), ready, waiting);
    }

    /** Who prepares the meeting: BXDĐ for the deciding body (III.3.2), every other body for itself. */
    BodyId organiserOf(MeetingId meeting) {
        return organiserOf(meeting, frozen.of(states.cycle(meeting.cycle())));
    }

    private static BodyId organiserOf(MeetingId meeting, RuleSet rules) {
        boolean decides = MeetingNames.session(meeting).isPresent() || MeetingNames.complaint(meeting).isPresent();
        BodyId body = MeetingNames.bodyOf(meeting);
        return decides ? new BodyId(body.commune(), rules.bodies().organiser()) : body;
    }

    /** III.5.2: the one person on whom the deciding body votes again. */
    private List<BallotLine> again(DossierId dossier, Cycle cycle, RuleSet rules, Instant now) {
        return line(states.dossierOf(dossier), findings.about(dossier, cycle, rules, now)).toList();
    }

    /** Whom the body has still to vote on, whether or not it could today. */
    public List<DossierId> remaining(MeetingId meeting) {
        BodyId body = MeetingNames.bodyOf(meeting);
        return states.cycle(meeting.cycle()).roster().stream().filter(placement -> placement.route().proposer().equals(body))
                .map(placement -> states.dossierOf(new DossierId(meeting.cycle(), placement.person())))
                .filter(dossier -> dossier.stage() == Dossier.Stage.SELF_ASSESSMENT || dossier.stage() == Dossier.Stage.RECEPTION
                        || dossier.stage() == Dossier.Stage.VOTE && dossier.votes() == 1)
                .map(Dossier::id).toList();
    }

    private Convening convening(MeetingId meeting, BodyId body, RuleSet rules, Instant when) {
        var day = Legal.dayOf(when);
        if (MeetingNames.complaint(meeting).isPresent()) {
            // C-12: whoever handled the case takes no part in the new vote.
            Optional<PersonId> handler = MeetingNames.complaint(meeting).map(states::complaintOf).flatMap(Complaint::handler);
            return new Convening(MeetingKind.STANDING_COMMITTEE, roll.membersOf(body, day).stream().filter(member -> handler.filter(member::equals).isEmpty())
                    .toList());
        }
        return roll.staffOf(body, day).map(staff -> staff.convening(rules.rating())).map(called -> inOrder(called, roll.membersOf(body, day)))
                .orElseGet(() -> new Convening(isLast(meeting, body, rules) ? MeetingKind.STANDING_COMMITTEE : MeetingKind.BODY,
                        roll.membersOf(body, day)));
    }

    /** Leaders first, in their order, so that the chair is found on top. */
    private static Convening inOrder(Convening called, List<PersonId> leaders) {
        return new Convening(called.kind(), Stream.concat(leaders.stream().filter(called.voters()::contains),
                called.voters().stream().filter(voter -> !leaders.contains(voter))).toList());
    }

    /** II.5.4: the deciding body counts majorities of all its members, also where it only proposes. */
    private boolean isLast(MeetingId meeting, BodyId body, RuleSet rules) {
        return states.cycle(meeting.cycle()).roster().stream().map(Placement::route).anyMatch(route -> route.decider().equals(body))
                || rules.offices().of(Offices.Role.LAST_BODY, body.commune()).equals(body);
    }

    private static List<BallotLine> agenda(DecisionSession session) {
        return session.items().stream().filter(item -> item.standing() == SessionItem.Standing.OPEN)
                .map(item -> BallotLine.of(item.dossier(), item.line().ceiling())).toList();
    }

    private List<BallotLine> proposals(MeetingId meeting, BodyId body, Cycle cycle, RuleSet rules, Instant now, Set<String> waiting) {
        Optional<PersonId> only = MeetingNames.onlyPerson(meeting);
        return cycle.roster().stream()
                .filter(placement -> only.map(placement.person()::equals).orElse(placement.route().proposer().equals(body)))
                .sorted(Comparator.comparing(placement -> placement.person().code()))
                .map(placement -> states.dossierOf(new DossierId(meeting.cycle(), placement.person())))
                .filter(dossier -> dossier.stage() == Dossier.Stage.VOTE && body.equals(dossier.proposer()) && (only.isPresent() || dossier.votes() == 1))
                .filter(dossier -> isUnitReady(dossier, cycle, waiting))
                .flatMap(dossier -> line(dossier, findings.about(dossier.id(), cycle, rules, now)))
                .toList();
    }

    /** II.8.1d: who is not rated is on no ballot. */
    private static Stream<BallotLine> line(Dossier dossier, Gathered known) {
        return dossier.ceilingWith(known).filter(ceiling -> ceiling.outcome() != Ceiling.Outcome.NOT_RATED)
                .map(ceiling -> BallotLine.of(dossier.id(), ceiling.onTheBallot())).stream();
    }

    /** R-5.3-1: nobody is voted on before the result of the unit is confirmed. */
    private boolean isUnitReady(Dossier dossier, Cycle cycle, Set<String> waiting) {
        String unit = cycle.placementOf(dossier.id().person()).orElseThrow().unit();
        boolean ready = states.unitOf(new UnitQuarterId(cycle.id(), unit)).resultIsConfirmed();
        if (!ready) {
            waiting.add(unit);
        }
        return ready;
    }
}
