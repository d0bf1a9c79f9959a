package vn.danhgia.domain.dossier;

import static vn.danhgia.domain.Given.CYCLE;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.FRAME;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.PLACEMENT;
import static vn.danhgia.domain.Given.RULES;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.dossier.DossierCommand.AcceptDossier;
import vn.danhgia.domain.dossier.DossierCommand.AskForRevote;
import vn.danhgia.domain.dossier.DossierCommand.GiveOpinion;
import vn.danhgia.domain.dossier.DossierCommand.OpenDossier;
import vn.danhgia.domain.dossier.DossierCommand.ProposeLevel;
import vn.danhgia.domain.dossier.DossierCommand.ReceiveSelfAssessment;
import vn.danhgia.domain.dossier.DossierCommand.SubmitSelfAssessment;
import vn.danhgia.domain.dossier.DossierCommand.TakeOverDecision;
import vn.danhgia.domain.dossier.DossierCommand.TakeOverPlan;
import vn.danhgia.domain.dossier.DossierCommand.TakeOverVote;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.meeting.VoteOutcome;
import vn.danhgia.domain.rating.Completion;
import vn.danhgia.domain.rating.Corruption;
import vn.danhgia.domain.rating.KeyTasks;
import vn.danhgia.domain.rating.Known;
import vn.danhgia.domain.rating.Source;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.workcatalogue.Axis;

/** Dossiers at each step of their way, for the tests of this room. */
final class Dossiers {

    static final Instant SEPTEMBER = at(2026, 9, 10, 9, 0);
    static final Instant INTERNAL = at(2026, 9, 12, 0, 0);
    static final Instant ASSESSMENT_LIMIT = at(2026, 9, 14, 0, 0);
    static final Instant LIMIT = at(2026, 9, 15, 0, 0);
    static final Instant DECISION_LIMIT = at(2026, 9, 20, 0, 0);
    static final Terms.Limits LIMITS = new Terms.Limits(INTERNAL, ASSESSMENT_LIMIT, LIMIT, DECISION_LIMIT);
    static final Plan PLAN = plan(new PlannedItem(1, Axis.T1, Points.of("40"), false, false),
            new PlannedItem(2, Axis.T5, Points.of("30"), false, false));
    static final PaperTally UNIT_VOTE = new PaperTally(7, 6, 1, 5, 0, 0, 0);
    static final PaperTally COMMITTEE_VOTE = new PaperTally(9, 9, 1, 8, 0, 0, 0);
    static final Grounds NO_GROUNDS = new Grounds("", List.of(), "");
    static final AttachedPaper REPORT = new AttachedPaper(PaperKind.UNIT_REPORT, "12-BC/PKT", Optional.of("0a".repeat(32)));

    static final MeetingId MEETING = new MeetingId(CYCLE, "p-kinh-te-1");
    /** Nothing that others would know has come in yet. */
    static final Gathered NOTHING_KNOWN = new Gathered(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 10), Known.awaited(Source.WORK_CATALOGUE),
            Known.awaited(Source.TASK_ASSESSMENT), Known.awaited(Source.INSPECTION_LIST), Known.awaited(Source.INSPECTION_LIST),
            Known.awaited(Source.INSPECTION_LIST), Known.awaited(Source.INSPECTION_LIST), Known.awaited(Source.UNIT_REPORT));
    /** Everything is known, and nothing stands in the way. */
    static final Gathered ALL_WELL = new Gathered(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 10), Known.of(new Completion(2, 2, 0),
            Source.WORK_CATALOGUE), Known.of(new KeyTasks(0, 0, 0), Source.TASK_ASSESSMENT), Known.of(List.of(), Source.INSPECTION_LIST),
            Known.of(false, Source.INSPECTION_LIST), Known.of(Corruption.NONE, Source.INSPECTION_LIST), Known.of(false, Source.INSPECTION_LIST),
            Known.of(new Completion(40, 39, 0), Source.UNIT_REPORT));

    private Dossiers() {
    }

    static Plan plan(PlannedItem... items) {
        return new Plan(List.of(items));
    }

    static OpenDossier open(Duty duty, RatingRules rules, Placement placement) {
        return new OpenDossier(DOSSIER, RULES, placement, duty, FRAME, rules, PaperKind.OF_THE_PLAN, LIMITS);
    }

    static Dossier unplanned(Duty duty, RatingRules rules, Placement placement) {
        return evolve(Dossier.ABSENT, accepted(Dossier.decide(Dossier.ABSENT, open(duty, rules, placement), bySystem(SEPTEMBER))));
    }

    static Dossier unplanned() {
        return unplanned(Duty.DEPUTY, RatingRules.DEFAULT, PLACEMENT);
    }

    static Dossier opened(Duty duty, RatingRules rules, Plan plan) {
        return withPlan(unplanned(duty, rules, PLACEMENT), plan);
    }

    static Dossier withPlan(Dossier dossier, Plan plan) {
        return evolve(dossier, accepted(Dossier.decide(dossier, new TakeOverPlan(DOSSIER, plan), bySystem(SEPTEMBER))));
    }

    static Dossier opened() {
        return opened(Duty.DEPUTY, RatingRules.DEFAULT, PLAN);
    }

    static SubmitSelfAssessment assessment(Consumer<Written> changed) {
        Written written = new Written();
        changed.accept(written);
        return new SubmitSelfAssessment(DOSSIER, written.content(), Level.GOOD);
    }

    static SubmitSelfAssessment assessment() {
        return assessment(written -> { });
    }

    static Dossier assessed(Dossier opened) {
        return after(opened, assessment(), OFFICIAL);
    }

    static Dossier assessed() {
        return assessed(opened());
    }

    /** The body that gets the self-assessment finds it complete. */
    static Dossier received(Dossier assessed) {
        return after(assessed, new ReceiveSelfAssessment(DOSSIER), HEAD, "p-kinh-te");
    }

    /** The minutes of the unit's meeting bring a level; what is still to be received is received first, and a vote that stands is asked for again. */
    static Dossier voted(Dossier dossier, Level level, PaperTally tally) {
        Dossier ready = switch (dossier.stage()) {
            case RECEPTION -> received(dossier);
            case PROPOSAL -> after(dossier, new AskForRevote(DOSSIER, "Họp lại"), HEAD, "p-kinh-te");
            default -> dossier;
        };
        return evolve(ready, accepted(Dossier.decide(ready, vote(level, tally), bySystem(SEPTEMBER))));
    }

    /** With a vote that stands, as it stands. */
    static Dossier voted(Dossier dossier) {
        return dossier.stage() == Dossier.Stage.PROPOSAL ? dossier : voted(dossier, Level.GOOD, UNIT_VOTE);
    }

    static TakeOverVote vote(Level level, PaperTally tally) {
        return new TakeOverVote(DOSSIER, MEETING, body("p-kinh-te"), new VoteOutcome(VoteOutcome.Result.LEVEL, Optional.of(level)), tally);
    }

    static ProposeLevel propose(Grounds grounds) {
        return new ProposeLevel(DOSSIER, "Thống nhất", grounds, Optional.of(REPORT), NOTHING_KNOWN);
    }

    static ProposeLevel proposeGood() {
        return propose(NO_GROUNDS);
    }

    static Dossier proposed() {
        return after(voted(assessed()), proposeGood(), HEAD, "p-kinh-te");
    }

    static Dossier decided() {
        return evolve(heard(), accepted(Dossier.decide(heard(), decision(Level.GOOD, DECISION_LIMIT.minusSeconds(1), false), bySystem(SEPTEMBER))));
    }

    /** As a session brings it. */
    static TakeOverDecision decision(Level level, Instant issued, boolean late) {
        return new TakeOverDecision(DOSSIER, new DecisionSessionId(CYCLE, "1"), level, DecisionReason.AS_PROPOSED, Optional.of(COMMITTEE_VOTE), "", MEMBER,
                "05-QĐ/ĐU", LocalDate.of(2026, 9, 10), person("p-0007"), issued, late);
    }

    static Dossier checked() {
        return after(proposed(), new AcceptDossier(DOSSIER, ""), person("p-0005"), "bxdd");
    }

    static Dossier heard() {
        return after(checked(), new GiveOpinion(DOSSIER, Level.GOOD, ""), MEMBER, "ttdu");
    }

    static Decision<DossierEvent> decide(Dossier state, DossierCommand command, PersonId who, String... bodies) {
        return Dossier.decide(state, command, by(who, SEPTEMBER, bodies));
    }

    static Dossier after(Dossier state, DossierCommand command, PersonId who, String... bodies) {
        return evolve(state, accepted(decide(state, command, who, bodies)));
    }

    static Dossier evolve(Dossier state, Iterable<DossierEvent> events) {
        Dossier next = state;
        for (DossierEvent event : events) {
            next = Dossier.evolve(next, event);
        }
        return next;
    }
}
