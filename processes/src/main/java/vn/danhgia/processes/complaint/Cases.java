package vn.danhgia.processes.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.Before;
import vn.danhgia.domain.complaint.Bodies;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.complaint.ComplaintCommand.FileComplaint;
import vn.danhgia.domain.complaint.Disputed;
import vn.danhgia.domain.complaint.Handling;
import vn.danhgia.domain.complaint.Kind;
import vn.danhgia.domain.complaint.Plea;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.rating.Ceiling;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.ruleset.Period;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.Findings;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.command.Roll;
import vn.danhgia.processes.command.States;

/** Cases about the results of dossiers, and what a new one rests on: from the log and the people tables, never from a form. */
@Component
public class Cases {

    private final States states;
    private final FrozenRules frozen;
    private final DisputedEvidence evidence;
    private final Findings findings;
    private final Roll roll;

    public Cases(States states, FrozenRules frozen, DisputedEvidence evidence, Findings findings, Roll roll) {
        this.states = states;
        this.frozen = frozen;
        this.evidence = evidence;
        this.findings = findings;
        this.roll = roll;
    }

    /** Every case about the dossier, in the order of their numbers. */
    public List<Complaint> of(DossierId dossier) {
        List<Complaint> all = new ArrayList<>();
        for (int n = 1; ; n++) {
            Complaint one = states.complaintOf(new ComplaintId(dossier, n));
            if (one.id() == null) {
                return all;
            }
            all.add(one);
        }
    }

    /** The case that is going on, if there is one: the result is then shown as "đang xem xét". */
    public Optional<Complaint> open(DossierId dossier) {
        return of(dossier).stream().filter(Complaint::isOpen).findFirst();
    }

    /** The command that would bring the next case about this dossier. @param dossier that was opened */
    public FileComplaint filing(DossierId id, Kind kind, Plea plea) {
        Dossier dossier = states.dossierOf(id);
        Cycle cycle = states.cycle(id.cycle());
        RuleSet rules = frozen.of(cycle);
        List<Complaint> earlier = of(id);
        // A second one is the same case again while the first is not answered, and is refused as such.
        Optional<Before> before = earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1).before());
        return new FileComplaint(new ComplaintId(id, earlier.size() + 1), kind, plea, cycle.ruleSet(), rules.rating(), rules.workingDays(),
                rules.period(Period.Code.COMPLAINT_ANSWER), disputed(dossier), dossier.route().isDecidedByProvince(), handling(dossier, rules),
                new Bodies(dossier.route().decider(), dossier.route().clerk()), before);
    }

    private Optional<Disputed> disputed(Dossier dossier) {
        if (!dossier.isAnnounced() || dossier.told().isEmpty()) {
            return Optional.empty();
        }
        Dossier.Paper paper = dossier.paper().orElseThrow();
        return Optional.of(new Disputed(dossier.decided().orElseThrow().level(), paper.number(), paper.date(), dossier.told().get(),
                dossier.route().isDecidedByProvince() ? -1 : evidence.positionOfDecision(dossier.id())));
    }

    /** III.5.2, C-12: whoever presided over the proposal stands for the head who proposed. Before there was a vote nobody is partial but the person. */
    private Handling handling(Dossier dossier, RuleSet rules) {
        DossierId id = dossier.id();
        PersonId head = dossier.vote().map(vote -> states.meetingOf(vote.meeting()))
                .map(meeting -> meeting.presiding(id).orElseGet(() -> meeting.officers().chairs().get(0))).orElse(id.person());
        List<PersonId> voters = evidence.meetingsOn(id).stream().map(states::meetingOf).flatMap(meeting -> votersIn(meeting, id)).toList();
        return new Handling(rules.offices().of(Offices.Role.INSPECTION, id.cycle().commune()), id.person(), head, voters);
    }

    private static Stream<PersonId> votersIn(Meeting meeting, DossierId id) {
        return meeting.item(id).filter(item -> !item.votes().isEmpty()).stream().flatMap(item -> meeting.presentFor(item).stream());
    }

    /** Who may be given the case now, in the order of their seats. */
    public List<PersonId> handlers(Complaint complaint, Instant now) {
        return members(complaint, now).stream().filter(complaint.handling()::isImpartial).toList();
    }

    /** Who sits in UBKT now. */
    public List<PersonId> members(Complaint complaint, Instant now) {
        return roll.membersOf(complaint.handling().inspection(), Legal.dayOf(now));
    }

    /** Who sits in the body that votes again. */
    public List<PersonId> deciders(Complaint complaint, Instant now) {
        return roll.membersOf(complaint.bodies().decider(), Legal.dayOf(now));
    }

    /** What the data allow now. */
    Optional<Level> ceiling(DossierId dossier, Instant now) {
        return states.dossierOf(dossier).ceilingWith(findings.about(dossier, now)).flatMap(Ceiling::level);
    }

    /** Who is told that an answer is past its limit: UBKT's chair, the handler, and TTĐU above them. */
    List<PersonId> escalated(Complaint complaint, Instant now) {
        BodyId upper = frozen.of(complaint.ruleSet()).offices().of(Offices.Role.UPPER_BODY, complaint.id().cycle().commune());
        return Stream.of(members(complaint, now).stream().limit(1), complaint.handler().stream(), roll.membersOf(upper, Legal.dayOf(now)).stream())
                .flatMap(some -> some).filter(person -> !person.equals(complaint.id().person())).distinct().toList();
    }

    /** Who is reminded: the handler, or all of UBKT while there is none. */
    List<PersonId> reminded(Complaint complaint, Instant now) {
        return complaint.handler().map(List::of).orElseGet(() -> members(complaint, now));
    }
}
