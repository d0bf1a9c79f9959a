package vn.danhgia.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.CYCLE;
import static vn.danhgia.domain.Given.RULES;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.danhgia.domain.Given;
import vn.danhgia.domain.decision.SessionCommand.KeepWithinQuota;
import vn.danhgia.domain.decision.SessionCommand.OpenSession;
import vn.danhgia.domain.decision.SessionCommand.RecordVote;
import vn.danhgia.domain.decision.SessionCommand.StayVote;
import vn.danhgia.domain.decision.SessionEvent.StayCountEntered;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.RejectionCode;

/** The Standing Committee of nine sits: what the tests of this room tell and ask it. */
record Sitting(DecisionSession state) {

    static final Instant NOW = at(2026, 9, 18, 9, 0);
    static final DecisionSessionId SESSION = new DecisionSessionId(CYCLE, "1");
    static final SessionLimits LIMITS = new SessionLimits(at(2026, 9, 20, 0, 0), at(2026, 9, 25, 0, 0), at(2026, 9, 30, 0, 0));
    /** Nine: the first three are TTĐU. */
    static final List<PersonId> MEMBERS = IntStream.rangeClosed(1, 9).mapToObj(number -> person("p-000" + number)).toList();
    static final PersonId MEMBER = MEMBERS.get(3);
    static final PersonId FIRST_TELLER = MEMBERS.get(7);
    static final PersonId ORGANISER = person("p-0105");
    static final PersonId CLERK = person("p-0107");

    static Sitting on(AgendaLine... agenda) {
        return on(RatingRules.DEFAULT, List.of(), agenda);
    }

    static Sitting on(RatingRules rules, AgendaLine... agenda) {
        return on(rules, List.of(), agenda);
    }

    static Sitting on(RatingRules rules, List<DecidedBefore> before, AgendaLine... agenda) {
        return new Sitting(evolve(DecisionSession.UNOPENED,
                accepted(DecisionSession.decide(DecisionSession.UNOPENED, opening(rules, before, agenda), by(ORGANISER, NOW, "bxdd")))));
    }

    static OpenSession opening(RatingRules rules, List<DecidedBefore> before, AgendaLine... agenda) {
        return new OpenSession(SESSION, RULES, rules, body("btv"), body("bxdd"), body("vpdu"), MEMBERS, List.of(agenda), before, LIMITS);
    }

    static DossierId dossier(String person) {
        return new DossierId(CYCLE, Given.person(person));
    }

    /** Of group {@code g5}, in a unit of his own, proposed GOOD, the data allow EXCELLENT. */
    static AgendaLine line(String person) {
        return line(person, "g5", Level.GOOD, Level.EXCELLENT);
    }

    static AgendaLine line(String person, String group, Level proposed, Level ceiling) {
        return new AgendaLine(dossier(person), "u-" + person, group, false, false, body("ld-ubnd"), Optional.of(proposed), Optional.of(body("ttdu")),
                Optional.of(proposed), List.of(), 7, allowed(dossier(person), Optional.of(ceiling), false, "91.5"));
    }

    static Confidential<AgendaLine.Allowed> allowed(DossierId dossier, Optional<Level> ceiling, boolean provisional, String total) {
        return new Confidential<>(dossier.person(), new AgendaLine.Allowed(ceiling, provisional, Points.of(total)));
    }

    /** The same line, of a unit with fewer than five leaders. */
    static AgendaLine inSmallUnit(AgendaLine line, String unit) {
        return new AgendaLine(line.dossier(), unit, line.group(), line.head(), line.decidedByProvince(), line.proposer(), line.proposed(),
                line.opinionBy(), line.opinion(), line.consulted(), 4, line.allowed());
    }

    static AgendaLine head(AgendaLine line) {
        return new AgendaLine(line.dossier(), line.unit(), line.group(), true, line.decidedByProvince(), line.proposer(), line.proposed(),
                line.opinionBy(), line.opinion(), line.consulted(), line.leadersOfTheUnit(), line.allowed());
    }

    static AgendaLine scored(AgendaLine line, String points) {
        return line.allowing(allowed(line.dossier(), line.ceiling(), line.provisional(), points));
    }

    static AgendaLine provisional(AgendaLine line) {
        return line.allowing(allowed(line.dossier(), line.ceiling(), true, line.total().orElseThrow().toString()));
    }

    /** A member of TTĐU, on whom BTV proposes and the province decides. */
    static AgendaLine ofTheProvince(PersonId person) {
        return ofTheProvince(new DossierId(CYCLE, person));
    }

    static AgendaLine ofTheProvince(DossierId dossier) {
        return new AgendaLine(dossier, "ttdu", "g0", true, true, body("btv"), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 3,
                allowed(dossier, Optional.of(Level.EXCELLENT), false, "95"));
    }

    /** Everybody entitled is there and all but one are for the level. */
    static PaperTally vote(Level level, int entitled) {
        int most = entitled - 1;
        return new PaperTally(entitled, entitled, level == Level.EXCELLENT ? most : 0, level == Level.GOOD ? most : 0, level == Level.COMPLETED
                ? most : 0,
                level == Level.NOT_COMPLETED ? most : 0, 1);
    }

    /** A vote of all nine for a level, with the reason and ground that it needs beside what was proposed. */
    RecordVote voteOn(String person, Level level) {
        AgendaLine line = state.line(dossier(person));
        boolean asProposed = line.proposed().filter(proposed -> proposed != level).isEmpty();
        return new RecordVote(SESSION, dossier(person), vote(level, state.voters(dossier(person), List.of())), List.of(),
                asProposed ? DecisionReason.AS_PROPOSED : DecisionReason.VOTE, asProposed ? "" : "Theo kết quả biểu quyết");
    }

    Sitting voted(String person, Level level) {
        return then(voteOn(person, level));
    }

    Sitting voted(Level level, String... persons) {
        Sitting next = this;
        for (String person : persons) {
            next = next.voted(person, level);
        }
        return next;
    }

    static StayVote stay(String person, int inFavour) {
        return stay(person, 9, inFavour);
    }

    static StayVote stay(String person, int entitled, int inFavour) {
        return new StayVote(dossier(person), new StayTally(entitled, entitled, inFavour, entitled - inFavour, 0), List.of());
    }

    static KeepWithinQuota keep(String group, StayVote... votes) {
        return new KeepWithinQuota(SESSION, group, List.of(votes));
    }

    Decision<SessionEvent> ask(SessionCommand command) {
        return ask(command, MEMBER, "btv");
    }

    Decision<SessionEvent> ask(SessionCommand command, PersonId who, String... bodies) {
        return askAt(NOW, command, who, bodies);
    }

    Decision<SessionEvent> askAt(Instant now, SessionCommand command, PersonId who, String... bodies) {
        // Who stays is counted twice: where nobody has counted yet, another teller has.
        boolean first = command instanceof KeepWithinQuota && state.id() != null && state.stayTeller().isEmpty();
        DecisionSession counted = first ? DecisionSession.evolve(state, new StayCountEntered(SESSION, FIRST_TELLER, now)) : state;
        return DecisionSession.decide(counted, command, by(who, now, bodies));
    }

    SessionEvent event(SessionCommand command) {
        return event(command, MEMBER, "btv");
    }

    SessionEvent event(SessionCommand command, PersonId who, String... bodies) {
        List<SessionEvent> events = accepted(ask(command, who, bodies));
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    Sitting then(SessionCommand command) {
        return then(command, MEMBER, "btv");
    }

    Sitting then(SessionCommand command, PersonId who, String... bodies) {
        return after(accepted(ask(command, who, bodies)));
    }

    Sitting after(List<SessionEvent> events) {
        return new Sitting(evolve(state, events));
    }

    void refuses(SessionCommand command, RejectionCode code) {
        Given.refused(ask(command), code);
    }

    void refuses(SessionCommand command, RejectionCode code, PersonId who, String... bodies) {
        Given.refused(ask(command, who, bodies), code);
    }

    static DecisionSession evolve(DecisionSession state, List<SessionEvent> events) {
        DecisionSession next = state;
        for (SessionEvent event : events) {
            next = DecisionSession.evolve(next, event);
        }
        return next;
    }
}
