package vn.danhgia.domain.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danhgia.domain.decision.SessionCommand.EnterStayCount;
import vn.danhgia.domain.decision.SessionCommand.GrantException;
import vn.danhgia.domain.decision.SessionCommand.InOneGo;
import vn.danhgia.domain.decision.SessionCommand.IssueDecisionList;
import vn.danhgia.domain.decision.SessionCommand.KeepWithinQuota;
import vn.danhgia.domain.decision.SessionCommand.OpenSession;
import vn.danhgia.domain.decision.SessionCommand.PutOff;
import vn.danhgia.domain.decision.SessionCommand.RecordProvinceResult;
import vn.danhgia.domain.decision.SessionCommand.RecordVote;
import vn.danhgia.domain.decision.SessionCommand.RenewCeiling;
import vn.danhgia.domain.decision.SessionCommand.ResolveQuota;
import vn.danhgia.domain.decision.SessionCommand.StayVote;
import vn.danhgia.domain.decision.SessionCommand.SetStayCountAside;
import vn.danhgia.domain.decision.SessionCommand.SubmitToProvince;
import vn.danhgia.domain.decision.SessionCommand.WithdrawException;
import vn.danhgia.domain.decision.SessionEvent.CeilingRenewed;
import vn.danhgia.domain.decision.SessionEvent.DecisionListIssued;
import vn.danhgia.domain.decision.SessionEvent.DossierPutOff;
import vn.danhgia.domain.decision.SessionEvent.ExceptionGranted;
import vn.danhgia.domain.decision.SessionEvent.ExceptionWithdrawn;
import vn.danhgia.domain.decision.SessionEvent.KeptWithinQuota;
import vn.danhgia.domain.decision.SessionEvent.LevelVoted;
import vn.danhgia.domain.decision.SessionEvent.PersonLeftUnrated;
import vn.danhgia.domain.decision.SessionEvent.ProvinceResultRecorded;
import vn.danhgia.domain.decision.SessionEvent.QuotaResolved;
import vn.danhgia.domain.decision.SessionEvent.SessionOpened;
import vn.danhgia.domain.decision.SessionEvent.StayResult;
import vn.danhgia.domain.decision.SessionEvent.StayCountEntered;
import vn.danhgia.domain.decision.SessionEvent.StayCountSetAside;
import vn.danhgia.domain.decision.SessionEvent.SubmittedToProvince;
import vn.danhgia.domain.decision.SessionEvent.VoteCarriedNothing;
import vn.danhgia.domain.decision.SessionItem.Standing;
import vn.danhgia.domain.decision.SessionItem.Voted;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.meeting.MeetingKind;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.meeting.VoteOutcome;
import vn.danhgia.domain.meeting.VotingRules;
import vn.danhgia.domain.ruleset.Reading.AboveTheCeiling;
import vn.danhgia.domain.ruleset.Reading.OwnItem;
import vn.danhgia.domain.ruleset.Reading.SmallUnitException;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Steps;

/**
 * A session of the Standing Committee (BTV) on the quarter's levels (II.5.4): a vote on every person, then the quota for all of them at once, then
 * the decision; for members of TTĐU a submission to the province instead (II.2.2). Scores are shown and never compared here.
 *
 * @param id         null before opening
 * @param items      in the order of the agenda
 * @param kept       by group, who stays EXCELLENT after the vote on that
 * @param resolved   what {@link ResolveQuota} settled; empty before
 * @param stayTeller who has counted first who stays, while the second has not confirmed
 * @param settled    by whom and when, UTC; empty before
 * @param decision   number and date, once issued
 * @param submission number and date of the submission to the province, once made
 */
public record DecisionSession(DecisionSessionId id, RuleSetRef ruleSet, DecisionRules rules, BodyId body, BodyId organiser, BodyId clerk,
                              List<PersonId> members, List<SessionItem> items, List<DecidedBefore> before, SessionLimits limits,
                              Map<String, List<DossierId>> kept, Optional<PersonId> stayTeller, List<FinalLevel> resolved, Optional<Settled> settled,
                              Optional<Paper> decision, Optional<Paper> submission) {

    /**
     * @param by   who numbered and dated it
     * @param at   when that was recorded, UTC
     * @param late against the limit as the rule set reads it (C-5)
     */
    public record Paper(String number, LocalDate date, PersonId by, Instant at, boolean late) {
    }

    public record Settled(PersonId by, Instant at) {
    }

    public static final DecisionSession UNOPENED = new DecisionSession(null, null, null, null, null, null, List.of(), List.of(), List.of(), null,
            Map.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public DecisionSession {
        members = List.copyOf(members);
        items = List.copyOf(items);
        before = List.copyOf(before);
        kept = Map.copyOf(kept);
        resolved = List.copyOf(resolved);
    }

    public static Decision<SessionEvent> decide(DecisionSession state, SessionCommand command, Act act) {
        if (command instanceof OpenSession open) {
            return Decision.unless(SessionPolicy.opening(state, open, act), () -> Decision.accept(
                    new SessionOpened(open.session(), open.ruleSet(), DecisionRules.of(open.rules()), open.body(), open.organiser(), open.clerk(),
                            open.members(), open.agenda(), open.before(), open.limits(), act.person(), act.now())));
        }
        if (command instanceof RenewCeiling renew) {
            return Decision.unless(SessionPolicy.renewing(state, renew, act), () -> Decision.accept(new CeilingRenewed(state.id, renew.dossier(),
                    about(renew.dossier(), renew.allowed()), state.isSetAsideBy(renew), act.person(), act.now())));
        }
        if (command instanceof RecordVote vote) {
            return Decision.unless(SessionPolicy.voting(state, vote, act), () -> state.vote(vote, act));
        }
        if (command instanceof PutOff off) {
            return Decision.unless(SessionPolicy.puttingOff(state, off, act),
                    () -> Decision.accept(new DossierPutOff(state.id, off.dossier(), act.person(), act.now())));
        }
        if (command instanceof GrantException grant) {
            return Decision.unless(SessionPolicy.exception(state, grant, act), () -> Decision.accept(
                    new ExceptionGranted(state.id, grant.dossier(), state.line(grant.dossier()).unit(), act.person(), act.now())));
        }
        if (command instanceof WithdrawException withdraw) {
            return Decision.unless(SessionPolicy.withdrawal(state, withdraw, act), () -> Decision.accept(
                    new ExceptionWithdrawn(state.id, withdraw.dossier(), state.line(withdraw.dossier()).unit(), act.person(), act.now())));
        }
        if (command instanceof KeepWithinQuota keep) {
            return Decision.unless(SessionPolicy.keeping(state, keep, act), () -> state.keep(keep, act));
        }
        if (command instanceof EnterStayCount enter) {
            return Decision.unless(SessionPolicy.stayCounting(state, enter.session(), act),
                    () -> Decision.accept(new StayCountEntered(state.id, act.person(), act.now())));
        }
        if (command instanceof SetStayCountAside aside) {
            return Decision.unless(SessionPolicy.settingStayCountAside(state, aside, act),
                    () -> Decision.accept(new StayCountSetAside(state.id, act.person(), act.now())));
        }
        if (command instanceof InOneGo together) {
            return Steps.inOneGo(state, together.steps(), (now, step) -> decide(now, step, act), DecisionSession::evolve);
        }
        if (command instanceof ResolveQuota resolve) {
            return Decision.unless(SessionPolicy.resolving(state, resolve, act),
                    () -> Decision.accept(new QuotaResolved(state.id, state.finalLevels(), state.groups(), state.whole(), act.person(), act.now())));
        }
        if (command instanceof IssueDecisionList issue) {
            return Decision.unless(SessionPolicy.issuing(state, issue, act), () -> Decision.accept(
                    new DecisionListIssued(state.id, issue.number().strip(), issue.date(), issue.signer(), state.resolved,
                            state.limits.of(act.now(), state.rules.limit()), act.person(), act.now())));
        }
        if (command instanceof SubmitToProvince submit) {
            return Decision.unless(SessionPolicy.submission(state, submit, act), () -> Decision.accept(
                    new SubmittedToProvince(state.id, submit.number().strip(), submit.date(), submit.signer(), state.proposals(),
                            !act.now().isBefore(state.limits.province()), act.person(), act.now())));
        }
        RecordProvinceResult result = (RecordProvinceResult) command;
        return Decision.unless(SessionPolicy.provinceResult(state, result, act), () -> Decision.accept(
                new ProvinceResultRecorded(state.id, result.dossier(), result.level(), result.number().strip(), result.date(), act.person(),
                        act.now())));
    }

    public static DecisionSession evolve(DecisionSession state, SessionEvent event) {
        if (event instanceof SessionOpened opened) {
            return new DecisionSession(opened.session(), opened.ruleSet(), opened.rules(), opened.body(), opened.organiser(), opened.clerk(),
                    opened.members(), opened.agenda().stream().map(SessionItem::of).toList(), opened.before(), opened.limits(), Map.of(),
                    Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (event instanceof CeilingRenewed renewed) {
            DecisionSession next = state.change(renewed.dossier(), item -> item.with(item.line().allowing(renewed.allowed()), renewed.voteSetAside()));
            return renewed.voteSetAside() ? next.withoutStayVote(state.groupOf(state.item(renewed.dossier()).orElseThrow())) : next;
        }
        if (event instanceof LevelVoted voted) {
            return state.change(voted.dossier(),
                    item -> item.voted(new Voted(voted.level(), voted.reason(), voted.aboveTheCeiling(), voted.tally(), voted.ground(), voted.at())));
        }
        if (event instanceof PersonLeftUnrated left) {
            return state.change(left.dossier(), item -> item.at(Standing.LEFT_UNRATED));
        }
        if (event instanceof VoteCarriedNothing) {
            return state;
        }
        if (event instanceof DossierPutOff off) {
            return state.change(off.dossier(), item -> item.at(Standing.PUT_OFF));
        }
        if (event instanceof ExceptionGranted granted) {
            return state.raise(granted.dossier(), true);
        }
        if (event instanceof ExceptionWithdrawn withdrawn) {
            return state.raise(withdrawn.dossier(), false);
        }
        if (event instanceof StayCountEntered entered) {
            return state.countedBy(Optional.of(entered.by()));
        }
        if (event instanceof StayCountSetAside) {
            return state.countedBy(Optional.empty());
        }
        if (event instanceof KeptWithinQuota votes) {
            Map<String, List<DossierId>> next = new HashMap<>(state.kept);
            next.put(votes.group(), votes.results().stream().filter(StayResult::stays).map(StayResult::dossier).toList());
            return state.with(state.items, next, state.resolved, state.settled, state.decision, state.submission);
        }
        if (event instanceof QuotaResolved quota) {
            return state.with(state.items, state.kept, quota.levels(), Optional.of(new Settled(quota.by(), quota.at())), state.decision, state.submission);
        }
        if (event instanceof DecisionListIssued issued) {
            return state.moved(Standing.ISSUED, issued.levels()).with(Optional.of(
                    new Paper(issued.number(), issued.date(), issued.by(), issued.at(), issued.late().ofDecision())), state.submission);
        }
        if (event instanceof SubmittedToProvince submitted) {
            return state.moved(Standing.AWAITING_PROVINCE, submitted.proposals())
                    .with(state.decision, Optional.of(new Paper(submitted.number(), submitted.date(), submitted.by(), submitted.at(),
                            submitted.late())));
        }
        ProvinceResultRecorded result = (ProvinceResultRecorded) event;
        return state.change(result.dossier(), item -> item.decidedAbove(
                new SessionItem.Received(result.level(), result.number(), result.date(), result.by())));
    }

    public Optional<SessionItem> item(DossierId dossier) {
        return items.stream().filter(item -> item.dossier().equals(dossier)).findFirst();
    }

    /** Persons who are to be voted on still. */
    public List<DossierId> undecided() {
        return at(Standing.OPEN);
    }

    /** Persons whose level the province has not told yet. */
    public List<DossierId> awaitingProvince() {
        return at(Standing.AWAITING_PROVINCE);
    }

    /** The groups in which BTV has to vote on who stays EXCELLENT, or to withdraw an exception, before anything can be decided. */
    public List<GroupStanding> overQuota() {
        return groups().stream().filter(GroupStanding::isOver).toList();
    }

    /** Every group against its quota as the votes stand now. */
    public List<GroupStanding> groups() {
        return counted().map(this::groupOf).distinct().map(this::group).toList();
    }

    /** One group against its quota; a group that nobody belongs to stands at nothing. */
    public GroupStanding group(String group) {
        List<SessionItem> here = counted().filter(item -> groupOf(item).equals(group)).toList();
        List<DossierId> candidates = here.stream().filter(item -> item.isVoted(Level.EXCELLENT) && !item.exception()).map(SessionItem::dossier)
                .toList();
        int exceptions = (int) here.stream().filter(SessionItem::exception).count();
        boolean within = rules.exception() == SmallUnitException.WITHIN_THE_QUOTA;
        int taken = (within ? exceptions : 0) + earlier(group, Level.EXCELLENT);
        int good = (int) here.stream().filter(item -> item.isVoted(Level.GOOD)).count() + earlier(group, Level.GOOD);
        // Whoever does not stay becomes GOOD and widens the base: the two are solved together.
        int places = IntStream.iterate(candidates.size(), number -> number > 0, number -> number - 1)
                .filter(number -> rules.quotaHolds(taken + number, good + candidates.size() - number)).findFirst().orElse(0);
        // Without a place there is nothing to vote on.
        List<DossierId> staying = kept.getOrDefault(group, places == 0 ? List.of() : candidates);
        boolean overdrawn = within && exceptions > 0 && !rules.quotaHolds(taken, good + candidates.size());
        return new GroupStanding(group, good + candidates.size() - staying.size(), exceptions, candidates, staying, places, overdrawn);
    }

    /** What the votes, the quota and the exceptions make of everybody whom the commune decides, as they stand now (R-4.3-2). */
    public List<FinalLevel> finalLevels() {
        List<DossierId> lowered = groups().stream()
                .flatMap(group -> group.candidates().stream().filter(candidate -> !group.staying().contains(candidate))).toList();
        return items.stream().filter(item -> !item.line().decidedByProvince() && item.vote().isPresent())
                .map(item -> lowered.contains(item.dossier()) ? lowered(item) : asVoted(item)).toList();
    }

    /** The commune as a whole, earlier sessions included (C-3b). */
    public WholeShare whole() {
        List<FinalLevel> levels = finalLevels().stream().filter(level -> rules.counts(line(level.dossier()).head())).toList();
        List<DecidedBefore> earlier = before.stream().filter(decided -> rules.counts(decided.head())).toList();
        int excellent = (int) (levels.stream().filter(level -> level.level() == Level.EXCELLENT).count()
                + earlier.stream().filter(decided -> decided.level() == Level.EXCELLENT).count());
        int good = (int) (levels.stream().filter(level -> level.level() == Level.GOOD).count()
                + earlier.stream().filter(decided -> decided.level() == Level.GOOD).count());
        int exceptions = (int) (levels.stream().filter(FinalLevel::byException).count()
                + earlier.stream().filter(DecidedBefore::byException).count());
        return new WholeShare(excellent, good, exceptions, rules.quotaHolds(excellent, good));
    }

    /** Members who may vote on a person: all but the person himself or herself, where the rule set says so, and those who stepped out (C-11). */
    public int voters(DossierId dossier, List<PersonId> recused) {
        return (int) members.stream().filter(member -> !recused.contains(member)
                && !(rules.voting().ownItem() == OwnItem.STEPS_OUT && member.equals(dossier.person()))).count();
    }

    /**
     * R-4.1-4, C-3: the place has fewer than five leaders, and data and proposal of everybody of it who is on the agenda are GOOD or better. Whether the
     * votes are is asked when the exception is granted.
     */
    public boolean isOfASmallPlace(DossierId dossier, int below) {
        String unit = line(dossier).unit();
        return line(dossier).leadersOfTheUnit() < below && items.stream().map(SessionItem::line).filter(line -> line.unit().equals(unit))
                .filter(line -> item(line.dossier()).orElseThrow().standing() != Standing.LEFT_UNRATED)
                .allMatch(line -> isGoodOrBetter(line.ceiling()) && isGoodOrBetter(line.proposed()));
    }

    private static boolean isGoodOrBetter(Optional<Level> level) {
        return level.filter(given -> given.compareTo(Level.GOOD) <= 0).isPresent();
    }

    AgendaLine line(DossierId dossier) {
        return item(dossier).orElseThrow().line();
    }

    VoteOutcome outcome(PaperTally tally) {
        return VoteOutcome.of(tally, MeetingKind.STANDING_COMMITTEE.majority(), rules.voting().noMajority());
    }

    /** Who stays by the vote: those with a majority of all members, the larger share first, as many as there are places. */
    List<StayVote> staying(KeepWithinQuota keep) {
        return majorities(keep).limit(group(keep.group()).places()).toList();
    }

    /** The last who would stay and the first who would not have the same share: nobody can say who of them stays. */
    boolean isTied(KeepWithinQuota keep) {
        List<StayVote> ranked = majorities(keep).toList();
        int places = group(keep.group()).places();
        return ranked.size() > places && ranked.get(places - 1).tally().compareShare(ranked.get(places).tally()) == 0;
    }

    private static Stream<StayVote> majorities(KeepWithinQuota keep) {
        return keep.votes().stream().filter(vote -> vote.tally().carries()).sorted((one, other) -> other.tally().compareShare(one.tally()));
    }

    private Decision<SessionEvent> vote(RecordVote vote, Act act) {
        Confidential<PaperTally> tally = about(vote.dossier(), vote.tally());
        Confidential<String> ground = about(vote.dossier(), vote.ground());
        VoteOutcome outcome = outcome(vote.tally());
        return Decision.accept(switch (outcome.result()) {
            case LEVEL -> new LevelVoted(id, vote.dossier(), outcome.level().orElseThrow(), vote.reason(), vote.recused(),
                    VotingRules.isAbove(outcome.level().orElseThrow(), line(vote.dossier()).ceiling()), tally, ground, act.person(), act.now());
            case NOT_RATED -> new PersonLeftUnrated(id, vote.dossier(), tally, ground, act.person(), act.now());
            case NONE -> new VoteCarriedNothing(id, vote.dossier(), tally, act.person(), act.now());
        });
    }

    private Decision<SessionEvent> keep(KeepWithinQuota keep, Act act) {
        List<StayVote> stay = staying(keep);
        return Decision.accept(new KeptWithinQuota(id, keep.group(), group(keep.group()).places(), keep.votes().stream()
                .map(vote -> new StayResult(vote.dossier(), stay.contains(vote), about(vote.dossier(), vote.tally()))).toList(), act.person(),
                act.now()));
    }

    /** Items whose levels the quota counts. */
    private Stream<SessionItem> counted() {
        return items.stream().filter(item -> !item.line().decidedByProvince() && rules.counts(item.line().head()));
    }

    /** Code of the group in which a person of the agenda is counted (C-2b). */
    public String groupOf(DossierId dossier) {
        return groupOf(item(dossier).orElseThrow());
    }

    String groupOf(SessionItem item) {
        return rules.groupOf(item.line().group());
    }

    /** Of a level in earlier sessions; exceptions beside the quota are in no count of the group. */
    private int earlier(String group, Level level) {
        return (int) before.stream().filter(decided -> decided.level() == level && rules.counts(decided.head())
                && rules.groupOf(decided.group()).equals(group)
                && !(decided.byException() && rules.exception() == SmallUnitException.BESIDE_THE_QUOTA)).count();
    }

    private static FinalLevel asVoted(SessionItem item) {
        Voted vote = item.vote().orElseThrow();
        return new FinalLevel(item.dossier(), vote.level(), vote.reason(), item.exception(), vote.aboveTheCeiling());
    }

    /** The quota is the reason only beside a proposal that was another one (R-7.2-1). */
    private static FinalLevel lowered(SessionItem item) {
        boolean asProposed = item.line().proposed().filter(Level.GOOD::equals).isPresent();
        return new FinalLevel(item.dossier(), Level.GOOD, asProposed ? DecisionReason.AS_PROPOSED : DecisionReason.QUOTA, false,
                VotingRules.isAbove(Level.GOOD, item.line().ceiling()));
    }

    private List<FinalLevel> proposals() {
        return items.stream().filter(item -> item.line().decidedByProvince() && item.standing() == Standing.VOTED).map(DecisionSession::asVoted)
                .toList();
    }

    private List<DossierId> at(Standing standing) {
        return items.stream().filter(item -> item.standing() == standing).map(SessionItem::dossier).toList();
    }

    /** With an exception the places of the group change: who stays is voted on anew. */
    private DecisionSession raise(DossierId dossier, boolean exception) {
        return change(dossier, item -> item.raised(exception)).withoutStayVote(groupOf(item(dossier).orElseThrow()));
    }

    private DecisionSession withoutStayVote(String group) {
        Map<String, List<DossierId>> others = new HashMap<>(kept);
        others.remove(group);
        return with(items, others, resolved, settled, decision, submission);
    }

    private DecisionSession countedBy(Optional<PersonId> teller) {
        return new DecisionSession(id, ruleSet, rules, body, organiser, clerk, members, items, before, limits, kept, teller, resolved, settled, decision,
                submission);
    }

    /** C-20: a vote above what the data allow now does not stand, unless such votes are permitted with a ground. */
    private boolean isSetAsideBy(RenewCeiling renew) {
        return rules.voting().aboveTheCeiling() == AboveTheCeiling.REFUSED && item(renew.dossier()).flatMap(SessionItem::vote)
                .filter(vote -> VotingRules.isAbove(vote.level(), renew.allowed().ceiling())).isPresent();
    }

    private DecisionSession moved(Standing next, List<FinalLevel> levels) {
        List<DossierId> dossiers = levels.stream().map(FinalLevel::dossier).toList();
        return with(items.stream().map(item -> dossiers.contains(item.dossier()) ? item.at(next) : item).toList(), kept, resolved, settled,
                decision, submission);
    }

    private DecisionSession change(DossierId dossier, UnaryOperator<SessionItem> how) {
        return with(items.stream().map(item -> item.dossier().equals(dossier) ? how.apply(item) : item).toList(), kept, resolved, settled,
                decision, submission);
    }

    private DecisionSession with(Optional<Paper> issued, Optional<Paper> submitted) {
        return with(items, kept, resolved, settled, issued, submitted);
    }

    private DecisionSession with(List<SessionItem> lines, Map<String, List<DossierId>> stays, List<FinalLevel> levels, Optional<Settled> settledThen,
                                 Optional<Paper> issued, Optional<Paper> submitted) {
        return new DecisionSession(id, ruleSet, rules, body, organiser, clerk, members, lines, before, limits, stays, Optional.empty(), levels, settledThen, issued,
                submitted);
    }

    private static <T> Confidential<T> about(DossierId dossier, T content) {
        return new Confidential<>(dossier.person(), content);
    }
}
