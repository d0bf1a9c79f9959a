package vn.danhgia.domain.dossier;

import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.FRAME;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.PLACEMENT;
import static vn.danhgia.domain.Given.RULES;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.dossier.DossierCommand.AcceptDossier;
import vn.danhgia.domain.dossier.DossierCommand.GiveOpinion;
import vn.danhgia.domain.dossier.DossierCommand.OpenDossier;
import vn.danhgia.domain.dossier.DossierCommand.ProposeLevel;
import vn.danhgia.domain.dossier.DossierCommand.SubmitSelfAssessment;
import vn.danhgia.domain.dossier.DossierCommand.TakeOverPlan;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Level;
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

    static ProposeLevel propose(Level level, PaperTally tally, Grounds grounds) {
        return new ProposeLevel(DOSSIER, level, tally, "Thống nhất", grounds, Optional.of(REPORT));
    }

    static ProposeLevel proposeGood() {
        return propose(Level.GOOD, UNIT_VOTE, NO_GROUNDS);
    }

    static Dossier proposed() {
        return after(assessed(), proposeGood(), HEAD, "p-kinh-te");
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
