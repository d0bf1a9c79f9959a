package vn.danhgia.domain.recompute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.FinalLevel;
import vn.danhgia.domain.decision.GroupStanding;
import vn.danhgia.domain.decision.SessionItem;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.meeting.MeetingItem;
import vn.danhgia.domain.shared.DossierId;

/**
 * What a quarter says of one person at one step.
 *
 * @param clause of the plan
 * @param values a level, points, numbers, an outcome without a level; none where the step was not reached
 */
public record Conclusion(Step step, String clause, List<Object> values) {

    /** The steps on which a rating stands, in their order. */
    public enum Step {
        /** Sum of the person's own points. */
        SCORE,
        /** Highest level that the data allow, as last written down. */
        CEILING,
        /** What the using body's vote carried. */
        VOTE,
        PROPOSAL, OPINION,
        /** What BTV's vote carried. */
        SESSION_VOTE,
        /** Of the group: voted EXCELLENT, places, staying. */
        QUOTA,
        DECISION
    }

    public Conclusion {
        values = List.copyOf(values);
    }

    /** Of one person, every step. */
    public static List<Conclusion> of(World world, DossierId id) {
        Dossier dossier = world.dossier(id);
        Optional<DecisionSession> session = world.sessions().stream().filter(one -> one.item(id).flatMap(SessionItem::vote).isPresent())
                .reduce((first, second) -> second);
        List<Conclusion> all = new ArrayList<>();
        all.add(new Conclusion(Step.SCORE, "I.2.1", values(dossier.assessment().map(Dossier.Assessment::total))));
        all.add(new Conclusion(Step.CEILING, "II.4", world.ceiling(id).stream().<Object>map(ceiling -> ceiling.level().<Object>map(level -> level)
                .orElse(ceiling.outcome())).toList()));
        all.add(new Conclusion(Step.VOTE, "II.5.3", dossier.vote().flatMap(vote -> world.meeting(vote.meeting()).item(id)).flatMap(MeetingItem::outcome)
                .stream()
                .<Object>map(outcome -> outcome.level().<Object>map(level -> level).orElse(outcome.result())).toList()));
        all.add(new Conclusion(Step.PROPOSAL, "II.5.3", values(dossier.proposal().map(Dossier.Proposal::level))));
        all.add(new Conclusion(Step.OPINION, "II.5.4", values(dossier.opinion())));
        all.add(new Conclusion(Step.SESSION_VOTE, "II.5.4", values(session.flatMap(one -> one.item(id)).flatMap(SessionItem::vote)
                .map(SessionItem.Voted::level))));
        all.add(new Conclusion(Step.QUOTA, "II.4.1", session.filter(one -> !one.item(id).orElseThrow().line().decidedByProvince()).stream()
                .flatMap(one -> quota(one, id)).toList()));
        all.add(new Conclusion(Step.DECISION, "II.5.4", values(dossier.decided().map(Dossier.Outcome::level).or(() -> session.stream()
                .flatMap(one -> one.resolved().stream()).filter(level -> level.dossier().equals(id)).map(FinalLevel::level).findFirst()))));
        return all;
    }

    private static Stream<Object> quota(DecisionSession session, DossierId id) {
        GroupStanding group = session.group(session.groupOf(id));
        return Stream.of(group.candidates().size(), group.places(), group.staying().size());
    }

    private static List<Object> values(Optional<?> value) {
        return value.<List<Object>>map(List::of).orElse(List.of());
    }
}
