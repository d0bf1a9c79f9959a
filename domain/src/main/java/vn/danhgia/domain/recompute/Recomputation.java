package vn.danhgia.domain.recompute;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.complaint.ComplaintEvent;
import vn.danhgia.domain.cycle.CycleEvent;
import vn.danhgia.domain.decision.SessionEvent;
import vn.danhgia.domain.discipline.DisciplineEvent;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.dossier.DossierEvent.DecisionIssued;
import vn.danhgia.domain.dossier.DossierEvent.LevelDecided;
import vn.danhgia.domain.history.Difference;
import vn.danhgia.domain.meeting.MeetingEvent;
import vn.danhgia.domain.recompute.Finding.Kind;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Decision.Accepted;
import vn.danhgia.domain.shared.Decision.Refused;
import vn.danhgia.domain.unit.UnitEvent;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;

/**
 * A quarter decided once more.
 *
 * @param findings   where log and recomputation part, in the log's order; none where they agree
 * @param recomputed the quarter as it follows from the facts
 * @param recorded   the quarter as the events say
 * @param events     how many were gone through
 */
public record Recomputation(List<Finding> findings, World recomputed, World recorded, int events) {

    /** Two acts at once may be written in the other order; no act takes longer than its transaction may. */
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    public Recomputation {
        findings = List.copyOf(findings);
    }

    /**
     * @param log   every event of one quarter, in the order in which they were written
     * @param rules that the quarter was opened under
     */
    public static Recomputation of(List<Recorded> log, RuleSet rules) {
        return new Run(rules, false).through(log);
    }

    /**
     * The same under other rules, to be shown as a supposition: what they would have refused goes on as recorded, except votes on who stays within a quota
     * that would not have been exceeded. What differs is in {@link #recomputed}; of the findings only the refusals say something.
     */
    public static Recomputation supposing(List<Recorded> log, RuleSet other) {
        return new Run(other, true).through(log);
    }

    /** Contradictions only; what cannot be read for want of a key is none. */
    public List<Finding> contradictions() {
        return findings.stream().filter(Finding::isContradiction).toList();
    }

    private static final class Run {

        private final World recomputed;
        private final World recorded;
        private final boolean supposing;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<String, Deque<Record>> awaited = new HashMap<>();
        private final Map<String, Instant> last = new HashMap<>();
        private final Map<String, Instant> acts = new HashMap<>();
        private final Map<String, Recorded> latest = new HashMap<>();

        Run(RuleSet rules, boolean supposing) {
            this.recomputed = new World(rules);
            this.recorded = new World(rules);
            this.supposing = supposing;
        }

        Recomputation through(List<Recorded> log) {
            log.forEach(this::next);
            awaited.forEach((aggregate, missing) -> missing.forEach(event ->
                    findings.add(new Finding(Kind.MISSING, latest.get(aggregate), Optional.empty(), Optional.of(event), List.of()))));
            return new Recomputation(findings, recomputed, recorded, log.size());
        }

        private void next(Recorded one) {
            latest.put(one.aggregate(), one);
            moment(one);
            int before = findings.size();
            boolean folds = folds(one);
            check(one);
            if (one.event() instanceof DecisionIssued || one.event() instanceof DossierEvent.DecisionReplaced) {
                recomputed.decidedAt(((DossierEvent) one.event()).dossier(), one.sequence());
            }
            if (!folds && findings.size() == before) {
                findings.add(Finding.of(Kind.BASELESS, one));
            }
        }

        private boolean folds(Recorded one) {
            try {
                recorded.evolve(one.event());
                return true;
            } catch (RuntimeException nonsense) {
                // What an altered event makes impossible is named by the caller, and the rest of the log is gone through all the same.
                return false;
            }
        }

        private void check(Recorded one) {
            Deque<Record> rest = awaited.computeIfAbsent(one.aggregate(), any -> new ArrayDeque<>());
            if (!rest.isEmpty() && rest.peek().getClass() != one.event().getClass()) {
                rest.forEach(event -> {
                    findings.add(new Finding(Kind.MISSING, one, Optional.empty(), Optional.of(event), List.of()));
                    recomputed.evolve(event);
                });
                rest.clear();
            }
            if (rest.isEmpty()) {
                decideAgain(one, rest);
            } else {
                compare(one, rest.poll(), rest);
            }
        }

        private void decideAgain(Recorded one, Deque<Record> rest) {
            try {
                Decision<?> decision = decide(one.event(), new Act(one.by(), at(one.event())));
                if (decision instanceof Refused<?> refused) {
                    findings.add(new Finding(Kind.REFUSED, one, Optional.of(refused.rejection()), Optional.empty(), List.of()));
                    goOnAsRecorded(one);
                    return;
                }
                List<Record> events = ((Accepted<?>) decision).events().stream().map(Record.class::cast).toList();
                if (events.isEmpty()) {
                    findings.add(Finding.of(Kind.UNFOUNDED, one));
                    return;
                }
                rest.addAll(events.subList(1, events.size()));
                compare(one, events.get(0), rest);
            } catch (World.ErasedBasis erased) {
                findings.add(Finding.of(Kind.ERASED, one));
                goOnAsRecorded(one);
            } catch (RuntimeException nonsense) {
                // Whatever an altered event makes impossible is the finding itself, and the rest of the log is gone through all the same.
                findings.add(Finding.of(Kind.BASELESS, one));
                goOnAsRecorded(one);
            }
        }

        private void compare(Recorded one, Record follows, Deque<Record> rest) {
            if (follows.getClass() != one.event().getClass()) {
                findings.add(new Finding(Kind.ANOTHER, one, Optional.empty(), Optional.of(follows), List.of()));
                rest.clear();
            } else {
                List<Difference> differences = Difference.between(one.event(), follows);
                if (!differences.isEmpty()) {
                    findings.add(new Finding(Kind.DIFFERS, one, Optional.empty(), Optional.of(follows), differences));
                }
            }
            recomputed.evolve(follows);
        }

        private void goOnAsRecorded(Recorded one) {
            if (supposing && one.event() instanceof SessionEvent.KeptWithinQuota) {
                return;
            }
            try {
                recomputed.evolve(one.event());
            } catch (RuntimeException nonsense) {
                // It has been named already.
                return;
            }
        }

        /** What follows in one aggregate is not from before; what one act left is of one moment. A decision in a dossier bears the session's moment. */
        private void moment(Recorded one) {
            if (one.event() instanceof LevelDecided || one.event() instanceof DecisionIssued) {
                return;
            }
            Instant at = at(one.event());
            Instant before = last.put(one.aggregate(), at);
            Instant ofTheAct = one.action().map(action -> acts.putIfAbsent(one.aggregate() + " " + action, at)).orElse(null);
            if (before != null && at.isBefore(before.minus(AT_ONCE)) || ofTheAct != null && !ofTheAct.equals(at)) {
                findings.add(Finding.of(Kind.TIME, one));
            }
        }

        private Decision<?> decide(Record event, Act act) {
            if (event instanceof CatalogueEvent catalogue) {
                return CatalogueAgain.decide(recomputed, catalogue, act);
            }
            if (event instanceof DossierEvent dossier) {
                return DossierAgain.decide(recomputed, dossier, act);
            }
            if (event instanceof MeetingEvent meeting) {
                return VotesAgain.decide(recomputed, meeting, act);
            }
            if (event instanceof SessionEvent session) {
                return VotesAgain.decide(recomputed, session, act);
            }
            if (event instanceof ComplaintEvent complaint) {
                return ComplaintAgain.decide(recomputed, complaint, act);
            }
            if (event instanceof UnitEvent unit) {
                return Again.decide(recomputed, unit, act);
            }
            if (event instanceof DisciplineEvent list) {
                return Again.decide(recomputed, list, act);
            }
            return Again.decide(recomputed, (CycleEvent) event, act);
        }
    }

    /** Business time of an event of a quarter, UTC. */
    public static Instant at(Record event) {
        if (event instanceof CatalogueEvent catalogue) {
            return catalogue.at();
        }
        if (event instanceof DossierEvent dossier) {
            return dossier.at();
        }
        if (event instanceof MeetingEvent meeting) {
            return meeting.at();
        }
        if (event instanceof SessionEvent session) {
            return session.at();
        }
        if (event instanceof ComplaintEvent complaint) {
            return complaint.at();
        }
        if (event instanceof UnitEvent unit) {
            return unit.at();
        }
        if (event instanceof DisciplineEvent list) {
            return list.at();
        }
        if (event instanceof CycleEvent.CycleOpened opened) {
            return opened.at();
        }
        if (event instanceof CycleEvent.ProvinceReported reported) {
            return reported.at();
        }
        return event instanceof CycleEvent.DeadlinePassed passed ? passed.at() : ((CycleEvent.DeadlineExtended) event).at();
    }
}
