package vn.danhgia.service.eventstore;

import static vn.danhgia.service.eventstore.Samples.AT;
import static vn.danhgia.service.eventstore.Samples.COUNTS;
import static vn.danhgia.service.eventstore.Samples.CYCLE;
import static vn.danhgia.service.eventstore.Samples.DOSSIER;
import static vn.danhgia.service.eventstore.Samples.LIMIT;
import static vn.danhgia.service.eventstore.Samples.OFFICIAL;
import static vn.danhgia.service.eventstore.Samples.OTHER;
import static vn.danhgia.service.eventstore.Samples.RULES;
import static vn.danhgia.service.eventstore.Samples.WORDS;
import static vn.danhgia.service.eventstore.Samples.body;

import java.time.LocalDate;
import java.util.List;
import vn.danhgia.domain.complaint.Bodies;
import vn.danhgia.domain.complaint.ComplaintEvent.AnswerLapsed;
import vn.danhgia.domain.complaint.ComplaintEvent.AnswerReminded;
import vn.danhgia.domain.complaint.ComplaintEvent.ComplaintFiled;
import vn.danhgia.domain.complaint.ComplaintEvent.ComplaintResolved;
import vn.danhgia.domain.complaint.ComplaintEvent.FindingsRecorded;
import vn.danhgia.domain.complaint.ComplaintEvent.HandlerAssigned;
import vn.danhgia.domain.complaint.ComplaintEvent.ReplacementIssued;
import vn.danhgia.domain.complaint.ComplaintEvent.ReplacementSettled;
import vn.danhgia.domain.complaint.ComplaintEvent.ReplyAcknowledged;
import vn.danhgia.domain.complaint.ComplaintEvent.RevoteCarried;
import vn.danhgia.domain.complaint.ComplaintEvent.RevoteOrdered;
import vn.danhgia.domain.complaint.Disputed;
import vn.danhgia.domain.complaint.Handling;
import vn.danhgia.domain.complaint.Kind;
import vn.danhgia.domain.complaint.Limits;
import vn.danhgia.domain.complaint.Outcome;
import vn.danhgia.domain.complaint.Plea;
import vn.danhgia.domain.decision.DecisionRules;
import vn.danhgia.domain.decision.GroupCount;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.dossier.DossierEvent.DecisionReplaced;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;

/** Events of cases about a result, and of the decision that replaces another. */
final class ComplaintSamples {

    private ComplaintSamples() {
    }

    static List<Object> all() {
        ComplaintId complaint = new ComplaintId(DOSSIER, 1);
        MeetingId meeting = new MeetingId(CYCLE, "btv-complaint-1-p-0010-1");
        LocalDate old = LocalDate.of(2026, 9, 18);
        LocalDate day = LocalDate.of(2026, 9, 25);
        return List.of(
                new ComplaintFiled(complaint, Kind.COMPLAINT, RULES, DecisionRules.of(RatingRules.DEFAULT), new Disputed(Level.GOOD, "05-QĐ/ĐU", old, AT, 12),
                        new Handling(body("ubkt"), OFFICIAL, OTHER, List.of(OTHER)), new Bodies(body("btv"), body("vpdu")), new Limits(LIMIT, LIMIT, LIMIT),
                        new Confidential<>(OFFICIAL, new Plea("Kín", "Kín", "Kín")), true, OFFICIAL, AT),
                new HandlerAssigned(complaint, OTHER, OTHER, AT),
                new FindingsRecorded(complaint, WORDS, OTHER, AT),
                new ComplaintResolved(complaint, Outcome.REVOTE, WORDS, false, OTHER, AT),
                new RevoteOrdered(complaint, meeting, AT),
                new RevoteCarried(complaint, meeting, Level.EXCELLENT, COUNTS, AT),
                new ReplacementSettled(complaint, Level.EXCELLENT, DecisionReason.VOTE, WORDS, OTHER, AT),
                new ReplacementIssued(complaint, "09-QĐ/ĐU", day, OTHER, Level.EXCELLENT, new GroupCount("G5", 2, 3, 1, 1), OTHER, AT),
                new ReplyAcknowledged(complaint, OFFICIAL, AT),
                new AnswerReminded(complaint, LIMIT, AT),
                new AnswerLapsed(complaint, LIMIT, AT),
                new DecisionReplaced(DOSSIER, complaint, body("btv"), Level.EXCELLENT, DecisionReason.VOTE, COUNTS, WORDS, "09-QĐ/ĐU", day, "05-QĐ/ĐU", old,
                        Level.GOOD, OTHER, OTHER, AT));
    }
}
