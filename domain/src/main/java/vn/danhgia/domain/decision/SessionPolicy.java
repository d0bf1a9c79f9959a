package vn.danhgia.domain.decision;

import static vn.danhgia.domain.shared.Guard.require;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.danhgia.domain.decision.SessionCommand.GrantException;
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
import vn.danhgia.domain.decision.SessionItem.Standing;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.meeting.VotePolicy;
import vn.danhgia.domain.meeting.VotingRules;
import vn.danhgia.domain.ruleset.Reading.AboveTheCeiling;
import vn.danhgia.domain.ruleset.Reading.ExceptionOverrun;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;

/** The clauses of step 4 (II.5.4), one guard each; the lists are the clauses' table of contents. */
final class SessionPolicy {

    /** For instance {@code 05-QĐ/ĐU}: capitals, digits and signs; no room for words or names in clear. */
    private static final int FEWEST_VOTERS = 2;

    private static final Set<Standing> RENEWABLE = EnumSet.of(Standing.OPEN, Standing.VOTED);

    private SessionPolicy() {
    }

    /** R-III.3.2-1: the advising body gathers proposals and opinions and puts them before the deciding one. */
    static List<Guard> opening(DecisionSession state, OpenSession open, Act act) {
        return List.of(
                require(() -> act.by().sitsIn(open.organiser()), RejectionCode.NOT_COMPETENT, open.organiser()),
                require(() -> state.id() == null, RejectionCode.SESSION_EXISTS, open.session()),
                eachOnce(open.members(), "members"),
                eachOnce(open.agenda().stream().map(AgendaLine::dossier).toList(), "dossiers"),
                nobodyDecidedTwice(open),
                // R-1.2-1, R-1.2-2: the decision stands beside a proposal.
                everyLine(open, line -> line.decidedByProvince() || line.proposed().isPresent(), RejectionCode.PROPOSAL_MISSING),
                // R-5.4-2: TTĐU is heard before BTV votes.
                everyLine(open, line -> line.opinionBy().isEmpty() || line.opinion().isPresent(), RejectionCode.OPINION_MISSING));
    }

    static List<Guard> renewing(DecisionSession state, RenewCeiling renew, Act act) {
        return all(
                List.of(exists(state, renew.session()),
                        require(() -> act.by().sitsIn(state.organiser()), RejectionCode.NOT_COMPETENT, state.organiser())),
                List.of(notResolved(state), require(() -> state.item(renew.dossier()).isPresent(), RejectionCode.NOT_ON_THE_LIST, renew.dossier()),
                        require(() -> !act.by().is(renew.dossier().person()), RejectionCode.RECUSED),
                        () -> require(() -> RENEWABLE.contains(state.item(renew.dossier()).orElseThrow().standing()),
                                RejectionCode.ITEM_AT_ANOTHER_POINT, state.item(renew.dossier()).orElseThrow().standing()).objection()));
    }

    /** R-5.4-3: BTV votes a level for each person. */
    static List<Guard> voting(DecisionSession state, RecordVote vote, Act act) {
        return all(
                bodysTurn(state, vote.session(), act),
                onTheList(state, vote.dossier(), Standing.OPEN, act),
                List.of(
                        ceilingIsCertain(state, vote.dossier()),
                        everyMemberButTheRecused(state, vote.dossier(), vote.tally().entitled(), vote.recused())),
                once(() -> VotePolicy.counting(vote.tally(), state.rules().voting())),
                once(() -> switch (state.outcome(vote.tally()).result()) {
                    case LEVEL -> level(state.line(vote.dossier()), state.outcome(vote.tally()).level().orElseThrow(), vote, state.rules());
                    case NOT_RATED -> List.of(require(() -> !vote.ground().isBlank(), RejectionCode.UNRATED_NEEDS_GROUND));
                    case NONE -> List.of();
                }));
    }

    static List<Guard> puttingOff(DecisionSession state, PutOff off, Act act) {
        return all(bodysTurn(state, off.session(), act), onTheList(state, off.dossier(), Standing.OPEN, act));
    }

    /** R-4.1-4, C-3: one of a place with fewer than five leaders, all of whom are GOOD or better. */
    static List<Guard> exception(DecisionSession state, GrantException grant, Act act) {
        return all(
                bodysTurn(state, grant.session(), act),
                List.of(notResolved(state)),
                onTheList(state, grant.dossier(), Standing.VOTED, act),
                List.of(
                        require(() -> state.item(grant.dossier()).orElseThrow().isVoted(Level.EXCELLENT), RejectionCode.EXCEPTION_NOT_OPEN,
                                "not-voted-excellent"),
                        require(() -> state.line(grant.dossier()).ceiling().filter(Level.EXCELLENT::equals).isPresent(), RejectionCode.EXCEPTION_NOT_OPEN,
                                "not-eligible"),
                        require(() -> state.isOfASmallPlace(grant.dossier(), state.rules().smallPlaceBelow()), RejectionCode.EXCEPTION_NOT_OPEN,
                                "not-small"),
                        require(() -> !state.line(grant.dossier()).decidedByProvince(), RejectionCode.EXCEPTION_NOT_OPEN, "of-the-province"),
                        require(() -> ofTheUnit(state, grant.dossier()).noneMatch(SessionItem::exception)
                                && beforeInTheUnit(state, grant.dossier()).noneMatch(DecidedBefore::byException), RejectionCode.EXCEPTION_NOT_OPEN,
                                "second-of-the-unit"),
                        // What is not decided yet never counts as GOOD; who is not rated is in no denominator (II.8.1d).
                        require(() -> ofTheUnit(state, grant.dossier()).filter(item -> item.standing() != Standing.LEFT_UNRATED)
                                .allMatch(item -> item.isVoted(Level.EXCELLENT) || item.isVoted(Level.GOOD))
                                && beforeInTheUnit(state, grant.dossier()).allMatch(decided -> decided.level().compareTo(Level.GOOD) <= 0),
                                RejectionCode.EXCEPTION_NOT_OPEN, "not-all-good")));
    }

    static List<Guard> withdrawal(DecisionSession state, WithdrawException withdraw, Act act) {
        return all(
                bodysTurn(state, withdraw.session(), act),
                List.of(notResolved(state)),
                onTheList(state, withdraw.dossier(), Standing.VOTED, act),
                List.of(require(() -> state.item(withdraw.dossier()).orElseThrow().exception(), RejectionCode.EXCEPTION_NOT_OPEN, "not-granted")));
    }

    /** R-5.3-2: what counts is what two tellers have found; the first one's figures are in no event. */
    static List<Guard> stayCounting(DecisionSession state, DecisionSessionId session, Act act) {
        return all(bodysTurn(state, session, act), List.of(
                notResolved(state),
                require(() -> state.stayTeller().isEmpty(), RejectionCode.COUNTING_UNDER_WAY)));
    }

    static List<Guard> settingStayCountAside(DecisionSession state, SetStayCountAside aside, Act act) {
        return all(bodysTurn(state, aside.session(), act), List.of(
                notResolved(state),
                require(() -> state.stayTeller().isPresent(), RejectionCode.FIRST_COUNT_MISSING)));
    }

    /** R-4.1-2: BTV votes on who stays; score and rank have no part in it. */
    static List<Guard> keeping(DecisionSession state, KeepWithinQuota keep, Act act) {
        return all(
                bodysTurn(state, keep.session(), act),
                List.of(
                        notResolved(state),
                        require(() -> state.stayTeller().isPresent(), RejectionCode.FIRST_COUNT_MISSING),
                        require(() -> state.stayTeller().filter(act.by()::is).isEmpty(), RejectionCode.SAME_TELLER),
                        require(() -> keep.votes().stream().noneMatch(vote -> act.by().is(vote.dossier().person())), RejectionCode.RECUSED),
                        // The base is known when everybody of the group is voted on.
                        undecidedNone(state, state.items().stream().filter(item -> !item.line().decidedByProvince()
                                && state.groupOf(item).equals(keep.group()))),
                        require(() -> state.group(keep.group()).isContested() && hasFreePlaces(state, keep.group()), RejectionCode.QUOTA_NOT_EXCEEDED,
                                keep.group()),
                        require(() -> isEveryCandidateOnce(state, keep), RejectionCode.STAY_VOTE_INCOMPLETE, keep.group())),
                once(() -> keep.votes().stream().flatMap(vote -> stayVote(state, vote).stream()).toList()),
                List.of(require(() -> !state.isTied(keep), RejectionCode.STAY_VOTE_TIED, keep.group())));
    }

    /** R-4.1-2, C-3b: everything at once, for every group. */
    static List<Guard> resolving(DecisionSession state, ResolveQuota resolve, Act act) {
        return all(
                bodysTurn(state, resolve.session(), act),
                List.of(
                        notResolved(state),
                        undecidedNone(state, state.items().stream().filter(item -> !item.line().decidedByProvince())),
                        () -> state.overQuota().stream().findFirst().map(group -> Rejection.of(RejectionCode.QUOTA_EXCEEDED, group.group(),
                                group.staying().size(), group.places())),
                        require(() -> state.rules().overrun() == ExceptionOverrun.SHOWN || state.items().stream().noneMatch(SessionItem::exception)
                                || state.whole().withinShare(), RejectionCode.EXCEPTION_OVERRUN)));
    }

    /** R-5.4-4: number, date, list; signed on behalf of the body by one of its members. */
    static List<Guard> issuing(DecisionSession state, IssueDecisionList issue, Act act) {
        return all(
                List.of(
                        exists(state, issue.session()),
                        require(() -> act.by().sitsIn(state.clerk()), RejectionCode.NOT_COMPETENT, state.clerk()),
                        require(() -> state.settled().isPresent(), RejectionCode.QUOTA_UNRESOLVED),
                        require(() -> state.decision().isEmpty(), RejectionCode.PAPER_ISSUED_ALREADY),
                        require(() -> !state.resolved().isEmpty(), RejectionCode.NOTHING_TO_ISSUE)),
                once(() -> paper(state, issue.number(), issue.date(), issue.signer(), state.settled().orElseThrow().at(), act)));
    }

    /** R-5.4-5, R-2.2-1: what BTV proposes for members of TTĐU goes to the province, all of it together. */
    static List<Guard> submission(DecisionSession state, SubmitToProvince submit, Act act) {
        return all(
                List.of(
                        exists(state, submit.session()),
                        officeOfTheProvincesPapers(state, act),
                        require(() -> state.submission().isEmpty(), RejectionCode.PAPER_ISSUED_ALREADY),
                        undecidedNone(state, state.items().stream().filter(item -> item.line().decidedByProvince())),
                        require(() -> provinceVotes(state).findAny().isPresent(), RejectionCode.NOTHING_TO_ISSUE)),
                once(() -> paper(state, submit.number(), submit.date(), submit.signer(), provinceVotes(state).max(Instant::compareTo).orElseThrow(),
                        act)));
    }

    /** R-2.2-1: received and written down as the province's document says; no ceiling and no quota of the commune binds it. */
    static List<Guard> provinceResult(DecisionSession state, RecordProvinceResult result, Act act) {
        return all(
                List.of(exists(state, result.session()), officeOfTheProvincesPapers(state, act)),
                onTheList(state, result.dossier(), Standing.AWAITING_PROVINCE, act),
                once(() -> List.of(DecisionPapers.numberIsANumber(result.number()),
                        DecisionPapers.dated(result.date(), state.submission().orElseThrow().date(), act))));
    }

    /** C-7b, R-7.2-1, R-I.2.1-4: within the ceiling, with the reason that fits, and a ground where something is to be explained. */
    private static List<Guard> level(AgendaLine line, Level level, RecordVote vote, DecisionRules rules) {
        boolean above = VotingRules.isAbove(level, line.ceiling());
        return List.of(
                require(() -> !above || rules.voting().aboveTheCeiling() == AboveTheCeiling.ALLOWED_WITH_GROUND, RejectionCode.ABOVE_THE_CEILING,
                        level, line.ceiling().orElse(null)),
                require(() -> !above || !vote.ground().isBlank(), RejectionCode.ABOVE_THE_CEILING_WITHOUT_GROUND),
                // C-1, II.4.3: the plan names no level for this case, so the body says why it is this one.
                require(() -> line.ceiling().isPresent() || !vote.ground().isBlank(), RejectionCode.FOUND_LEVEL_WITHOUT_GROUND),
                require(() -> Reasons.fit(vote.reason(), level, line.proposed(), line.ceiling()), RejectionCode.REASON_DOES_NOT_FIT),
                require(() -> vote.reason() == DecisionReason.AS_PROPOSED || !vote.ground().isBlank(), RejectionCode.GROUND_REQUIRED));
    }

    /** C-7, C-11: the count of one candidate agrees, enough were there, and nobody voted on himself or herself. */
    private static List<Guard> stayVote(DecisionSession state, StayVote vote) {
        StayTally tally = vote.tally();
        var quorum = state.rules().voting().quorum();
        return List.of(
                everyMemberButTheRecused(state, vote.dossier(), tally.entitled(), vote.recused()),
                require(tally::addsUp, RejectionCode.TALLY_DOES_NOT_ADD_UP, tally.ballots(), tally.present(), tally.entitled()),
                require(() -> quorum.holds(tally.present(), tally.entitled()), RejectionCode.NO_QUORUM, tally.present(),
                        quorum.needed(tally.entitled()), tally.entitled()));
    }

    /** R-III.5.1-1: without the discipline list, or any other fact that is awaited, nothing is decided. */
    private static Guard ceilingIsCertain(DecisionSession state, DossierId dossier) {
        return require(() -> !state.line(dossier).provisional(), RejectionCode.CEILING_PROVISIONAL);
    }

    /** C-11, R-2.2-1: those entitled are all members but the person and whoever stepped out; with fewer than two there is no vote. */
    private static Guard everyMemberButTheRecused(DecisionSession state, DossierId dossier, int entitled, List<PersonId> recused) {
        return () -> {
            int voters = state.voters(dossier, recused);
            return require(() -> voters >= FEWEST_VOTERS, RejectionCode.TOO_FEW_VOTERS, voters).objection()
                    .or(() -> require(() -> entitled == voters, RejectionCode.ENTITLED_DIFFER, entitled, voters).objection());
        };
    }

    private static boolean hasFreePlaces(DecisionSession state, String group) {
        return Optional.ofNullable(state.kept().get(group)).map(List::size).orElse(0) < state.group(group).places();
    }

    private static boolean isEveryCandidateOnce(DecisionSession state, KeepWithinQuota keep) {
        List<DossierId> candidates = state.group(keep.group()).candidates();
        return keep.votes().size() == candidates.size()
                && new HashSet<>(candidates).equals(new HashSet<>(keep.votes().stream().map(StayVote::dossier).toList()));
    }

    private static Stream<SessionItem> ofTheUnit(DecisionSession state, DossierId dossier) {
        String unit = state.line(dossier).unit();
        return state.items().stream().filter(item -> item.line().unit().equals(unit));
    }

    private static Stream<DecidedBefore> beforeInTheUnit(DecisionSession state, DossierId dossier) {
        String unit = state.line(dossier).unit();
        return state.before().stream().filter(decided -> decided.unit().equals(unit));
    }

    private static Stream<Instant> provinceVotes(DecisionSession state) {
        return state.items().stream().filter(item -> item.line().decidedByProvince()).flatMap(item -> item.vote().stream())
                .map(SessionItem.Voted::at);
    }

    private static List<Guard> paper(DecisionSession state, String number, LocalDate date, PersonId signer, Instant notBefore, Act act) {
        return DecisionPapers.numbered(number, date, signer, state.members(), notBefore, act);
    }

    /** R-III.3.3-1: BXDĐ together with the Party Office. */
    private static Guard officeOfTheProvincesPapers(DecisionSession state, Act act) {
        return require(() -> act.by().sitsIn(state.clerk()) || act.by().sitsIn(state.organiser()), RejectionCode.NOT_COMPETENT, state.clerk());
    }

    /** R-2.2-8, R-1.1-2: a member of the deciding body, in a session that is open. */
    private static List<Guard> bodysTurn(DecisionSession state, DecisionSessionId session, Act act) {
        return List.of(exists(state, session), require(() -> act.by().sitsIn(state.body()), RejectionCode.NOT_COMPETENT, state.body()));
    }

    /** C-11: never on oneself, whatever the reading. */
    private static List<Guard> onTheList(DecisionSession state, DossierId dossier, Standing standing, Act act) {
        return List.of(
                require(() -> state.item(dossier).isPresent(), RejectionCode.NOT_ON_THE_LIST, dossier),
                require(() -> !act.by().is(dossier.person()), RejectionCode.RECUSED),
                require(() -> state.item(dossier).orElseThrow().standing() == standing, RejectionCode.ITEM_AT_ANOTHER_POINT,
                        state.item(dossier).map(SessionItem::standing).orElse(null)));
    }

    private static Guard exists(DecisionSession state, DecisionSessionId session) {
        return require(() -> state.id() != null, RejectionCode.SESSION_NOT_FOUND, session);
    }

    private static Guard notResolved(DecisionSession state) {
        return require(() -> state.settled().isEmpty(), RejectionCode.QUOTA_RESOLVED_ALREADY);
    }

    private static Guard undecidedNone(DecisionSession state, Stream<SessionItem> among) {
        long open = among.filter(item -> item.standing() == Standing.OPEN).count();
        return require(() -> open == 0, RejectionCode.ITEMS_UNDECIDED, open);
    }

    private static Guard everyLine(OpenSession open, Predicate<AgendaLine> holds, RejectionCode code) {
        Optional<AgendaLine> missing = open.agenda().stream().filter(holds.negate()).findFirst();
        return require(missing::isEmpty, code, missing.map(AgendaLine::dossier).orElse(null));
    }

    private static Guard nobodyDecidedTwice(OpenSession open) {
        List<DossierId> earlier = open.before().stream().map(DecidedBefore::dossier).toList();
        return everyLine(open, line -> !earlier.contains(line.dossier()), RejectionCode.DECIDED_BEFORE);
    }

    private static Guard eachOnce(List<?> list, String what) {
        return require(() -> !list.isEmpty() && new HashSet<>(list).size() == list.size(), RejectionCode.LIST_UNCLEAR, what);
    }

    /** Guards that make sense only after those before them have not objected. */
    private static List<Guard> once(Supplier<List<Guard>> guards) {
        return List.of(() -> guards.get().stream().flatMap(guard -> guard.objection().stream()).findFirst());
    }

    @SafeVarargs
    private static List<Guard> all(List<Guard>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
