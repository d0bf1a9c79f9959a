package vn.danhgia.domain.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.danhgia.domain.meeting.MeetingCommand.AppointOfficers;
import vn.danhgia.domain.meeting.MeetingCommand.ConcludeItem;
import vn.danhgia.domain.meeting.MeetingCommand.ConfirmCount;
import vn.danhgia.domain.meeting.MeetingCommand.DeclareRecusal;
import vn.danhgia.domain.meeting.MeetingCommand.EnterCount;
import vn.danhgia.domain.meeting.MeetingCommand.InOneGo;
import vn.danhgia.domain.meeting.MeetingCommand.PostponeMeeting;
import vn.danhgia.domain.meeting.MeetingCommand.RecordAttendance;
import vn.danhgia.domain.meeting.MeetingCommand.ScheduleMeeting;
import vn.danhgia.domain.meeting.MeetingCommand.SetCountAside;
import vn.danhgia.domain.meeting.MeetingCommand.SignMinutes;
import vn.danhgia.domain.meeting.MeetingEvent.AttendanceRecorded;
import vn.danhgia.domain.meeting.MeetingEvent.CountEntered;
import vn.danhgia.domain.meeting.MeetingEvent.CountSetAside;
import vn.danhgia.domain.meeting.MeetingEvent.ItemConcluded;
import vn.danhgia.domain.meeting.MeetingEvent.ItemSentUp;
import vn.danhgia.domain.meeting.MeetingEvent.LevelCarried;
import vn.danhgia.domain.meeting.MeetingEvent.MeetingPostponed;
import vn.danhgia.domain.meeting.MeetingEvent.MeetingScheduled;
import vn.danhgia.domain.meeting.MeetingEvent.MinutesSigned;
import vn.danhgia.domain.meeting.MeetingEvent.NoLevelCarried;
import vn.danhgia.domain.meeting.MeetingEvent.NotRatedCarried;
import vn.danhgia.domain.meeting.MeetingEvent.OfficersAppointed;
import vn.danhgia.domain.meeting.MeetingEvent.RecusalDeclared;
import vn.danhgia.domain.meeting.MeetingEvent.RevoteCalled;
import vn.danhgia.domain.meeting.MeetingEvent.Signatory;
import vn.danhgia.domain.meeting.MeetingItem.Phase;
import vn.danhgia.domain.ruleset.Reading.NoMajority;
import vn.danhgia.domain.ruleset.Reading.OwnItem;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Steps;

/**
 * A meeting (họp) that votes on paper on one or more persons, one item each (II.5.3, II.5.4): who may vote on whom, whether enough are there, what
 * the tellers counted twice, what was carried, what the minutes say.
 *
 * @param id       null before it is called
 * @param summoned members with a vote, recusals for single items not left out
 * @param present  of these, as attendance was last taken; empty before
 * @param items    in the order of the ballot
 * @param signed   signatures under the minutes
 */
public record Meeting(MeetingId id, RuleSetRef ruleSet, VotingRules rules, MeetingKind kind, BodyId body, BodyId organiser, Instant when,
                      Officers officers, List<PersonId> summoned, Optional<List<PersonId>> present, List<MeetingItem> items, Set<Signatory> signed) {

    public static final Meeting UNCALLED = new Meeting(null, null, null, null, null, null, null, null, List.of(), Optional.empty(), List.of(),
            Set.of());

    /** With one voter there is no vote (C-11). */
    private static final int FEWEST_VOTERS = 2;

    public Meeting {
        summoned = List.copyOf(summoned);
        items = List.copyOf(items);
        signed = Set.copyOf(signed);
    }

    public static Decision<MeetingEvent> decide(Meeting state, MeetingCommand command, Act act) {
        if (command instanceof ScheduleMeeting schedule) {
            return Decision.unless(MeetingPolicy.scheduling(state, schedule, act), () -> schedule(schedule, act));
        }
        if (command instanceof AppointOfficers appoint) {
            return Decision.unless(MeetingPolicy.appointing(state, appoint, act),
                    () -> Decision.accept(new OfficersAppointed(state.id, appoint.officers(), act.person(), act.now())));
        }
        if (command instanceof PostponeMeeting postpone) {
            return Decision.unless(MeetingPolicy.postponing(state, postpone, act),
                    () -> Decision.accept(new MeetingPostponed(state.id, postpone.when(), act.person(), act.now())));
        }
        if (command instanceof RecordAttendance record) {
            return Decision.unless(MeetingPolicy.attendance(state, record, act),
                    () -> Decision.accept(new AttendanceRecorded(state.id, record.present(),
                            state.summoned.stream().filter(person -> !record.present().contains(person)).toList(), act.person(), act.now())));
        }
        if (command instanceof DeclareRecusal declare) {
            return Decision.unless(MeetingPolicy.recusal(state, declare, act), () -> state.stepOut(declare, act));
        }
        if (command instanceof EnterCount enter) {
            return Decision.unless(MeetingPolicy.counting(state, enter, act), () -> Decision.accept(
                    new CountEntered(state.id, enter.dossier(), state.item(enter.dossier()).orElseThrow().round(), act.person(), act.now())));
        }
        if (command instanceof ConfirmCount confirm) {
            return Decision.unless(MeetingPolicy.confirming(state, confirm, act), () -> state.settle(confirm, act));
        }
        if (command instanceof SetCountAside aside) {
            return Decision.unless(MeetingPolicy.settingAside(state, aside, act), () -> Decision.accept(
                    new CountSetAside(state.id, aside.dossier(), state.item(aside.dossier()).orElseThrow().round(), act.person(), act.now())));
        }
        if (command instanceof ConcludeItem conclude) {
            return Decision.unless(MeetingPolicy.conclusion(state, conclude, act), () -> Decision.accept(
                    new ItemConcluded(state.id, conclude.dossier(), state.presiding(conclude.dossier()).orElseThrow(),
                            about(conclude.dossier(), conclude.conclusion()), about(conclude.dossier(), conclude.ground()), act.person(),
                            act.now())));
        }
        if (command instanceof InOneGo together) {
            return Steps.inOneGo(state, together.steps(), (now, step) -> decide(now, step, act), Meeting::evolve);
        }
        return Decision.unless(MeetingPolicy.signing(state, (SignMinutes) command, act), () -> state.sign(act));
    }

    public static Meeting evolve(Meeting state, MeetingEvent event) {
        if (event instanceof MeetingScheduled called) {
            return new Meeting(called.meeting(), called.ruleSet(), called.rules(), called.kind(), called.body(), called.organiser(), called.when(),
                    called.officers(), called.summoned(), Optional.empty(), called.lines().stream().map(MeetingItem::of).toList(), Set.of());
        }
        if (event instanceof OfficersAppointed appointed) {
            return state.runBy(appointed.officers());
        }
        if (event instanceof MeetingPostponed postponed) {
            return state.with(postponed.when(), state.officers, Optional.empty(), state.items, state.signed);
        }
        if (event instanceof AttendanceRecorded recorded) {
            return state.with(state.when, state.officers, Optional.of(recorded.present()), state.items, state.signed);
        }
        if (event instanceof RecusalDeclared declared) {
            return state.change(declared.dossier(), item -> item.without(declared.person()));
        }
        if (event instanceof ItemSentUp sent) {
            return state.change(sent.dossier(), item -> item.at(Phase.SENT_UP, Optional.empty()));
        }
        if (event instanceof CountEntered entered) {
            return state.change(entered.dossier(), item -> item.at(Phase.HALF_COUNTED, Optional.of(entered.by())));
        }
        if (event instanceof CountSetAside aside) {
            return state.change(aside.dossier(), item -> item.at(Phase.WAITING, Optional.empty()));
        }
        if (event instanceof LevelCarried carried) {
            return state.settled(carried.dossier(), carried.vote(), VoteOutcome.Result.LEVEL, Optional.of(carried.level()));
        }
        if (event instanceof NotRatedCarried carried) {
            return state.settled(carried.dossier(), carried.vote(), VoteOutcome.Result.NOT_RATED, Optional.empty());
        }
        if (event instanceof RevoteCalled again) {
            return state.change(again.dossier(), item -> item.again(again.vote()));
        }
        if (event instanceof NoLevelCarried none) {
            return state.change(none.dossier(),
                    item -> item.settled(none.votes(), new VoteOutcome(VoteOutcome.Result.NONE, Optional.empty())));
        }
        if (event instanceof ItemConcluded concluded) {
            return state.change(concluded.dossier(), item -> item.at(Phase.CONCLUDED, Optional.empty()));
        }
        MinutesSigned signature = (MinutesSigned) event;
        Set<Signatory> signed = EnumSet.of(signature.as());
        signed.addAll(state.signed);
        return state.with(state.when, state.officers, state.present, state.items, signed);
    }

    public Optional<MeetingItem> item(DossierId dossier) {
        return items.stream().filter(item -> item.dossier().equals(dossier)).findFirst();
    }

    /** Whether a person takes no part in an item: the rated person where the rule set says so, and whoever declared it (C-11). */
    public boolean isRecused(PersonId person, MeetingItem item) {
        return item.recused().contains(person) || rules.ownItem() == OwnItem.STEPS_OUT && item.subject().equals(person);
    }

    /** Members left to vote on an item. */
    public List<PersonId> entitledFor(MeetingItem item) {
        return summoned.stream().filter(person -> !isRecused(person, item)).toList();
    }

    /** Of these, present; none before attendance was taken. */
    public List<PersonId> presentFor(MeetingItem item) {
        return present.orElse(List.of()).stream().filter(person -> !isRecused(person, item)).toList();
    }

    /** Who chairs an item: the chair, or the first deputy who is there and takes part in it (C-11); empty when none is. */
    public Optional<PersonId> presiding(DossierId dossier) {
        return item(dossier).flatMap(item -> officers.chairs().stream().filter(presentFor(item)::contains).findFirst());
    }

    /** Items that are to be voted on, and counted twice, still. */
    public List<DossierId> open() {
        return items.stream().filter(item -> item.phase() == Phase.WAITING || item.phase() == Phase.HALF_COUNTED).map(MeetingItem::dossier).toList();
    }

    /** Both have signed; nothing changes any more. */
    public boolean isClosed() {
        return signed.containsAll(EnumSet.allOf(Signatory.class));
    }

    /** The numbers of the minutes as they stand now. */
    public Minutes minutes() {
        int there = present.map(List::size).orElse(0);
        return new Minutes(summoned.size(), there, summoned.size() - there, items.stream().map(item -> new Minutes.Line(item.dossier(),
                presiding(item.dossier()), summoned.size() - entitledFor(item).size(), entitledFor(item).size(), item.outcome())).toList());
    }

    private static Decision<MeetingEvent> schedule(ScheduleMeeting schedule, Act act) {
        MeetingScheduled called = new MeetingScheduled(schedule.meeting(), schedule.ruleSet(), VotingRules.of(schedule.rules()), schedule.kind(),
                schedule.body(), schedule.organiser(), schedule.when(), schedule.place().strip(), schedule.officers(), schedule.summoned(),
                schedule.lines(), act.person(), act.now());
        Meeting next = evolve(UNCALLED, called);
        return new Decision.Accepted<>(Stream.<MeetingEvent>concat(Stream.of(called),
                next.items.stream().filter(next::hasTooFewVoters).map(item -> next.sentUp(item, act))).toList());
    }

    private Decision<MeetingEvent> stepOut(DeclareRecusal declare, Act act) {
        if (isRecused(declare.person(), item(declare.dossier()).orElseThrow())) {
            return Decision.accept();
        }
        RecusalDeclared declared = new RecusalDeclared(id, declare.dossier(), declare.person(), act.person(), act.now());
        Meeting next = evolve(this, declared);
        MeetingItem item = next.item(declare.dossier()).orElseThrow();
        return next.hasTooFewVoters(item) ? Decision.accept(declared, next.sentUp(item, act)) : Decision.accept(declared);
    }

    private boolean hasTooFewVoters(MeetingItem item) {
        return entitledFor(item).size() < FEWEST_VOTERS;
    }

    private ItemSentUp sentUp(MeetingItem item, Act act) {
        return new ItemSentUp(id, item.dossier(), act.person(), act.now());
    }

    private Decision<MeetingEvent> settle(ConfirmCount confirm, Act act) {
        MeetingItem item = item(confirm.dossier()).orElseThrow();
        PersonId first = item.firstTeller().orElseThrow();
        CountedVote vote = new CountedVote(entitledFor(item).size(), presentFor(item).size(), confirm.second());
        Confidential<CountedVote> kept = about(item.dossier(), vote);
        VoteOutcome outcome = VoteOutcome.of(vote.tally(), kind.majority(), rules.noMajority());
        return Decision.accept(switch (outcome.result()) {
            case LEVEL -> new LevelCarried(id, item.dossier(), outcome.level().orElseThrow(), item.isAboveTheCeiling(outcome.level().orElseThrow()),
                    item.round(), kept, first, act.person(), act.now());
            case NOT_RATED -> new NotRatedCarried(id, item.dossier(), item.round(), kept, first, act.person(), act.now());
            case NONE -> rules.noMajority() == NoMajority.ONE_REVOTE && item.round() == 1
                    ? new RevoteCalled(id, item.dossier(), kept, first, act.person(), act.now())
                    : new NoLevelCarried(id, item.dossier(), appended(item.votes(), kept), first, act.person(), act.now());
        });
    }

    /** A second signature of the same hand adds nothing. */
    private Decision<MeetingEvent> sign(Act act) {
        Signatory as = act.by().is(officers.secretary()) ? Signatory.SECRETARY : Signatory.CHAIR;
        return signed.contains(as) ? Decision.accept() : Decision.accept(new MinutesSigned(id, as, act.person(), act.now()));
    }

    /** A count that one of the former tellers began is begun anew. */
    private Meeting runBy(Officers others) {
        return with(when, others, present,
                items.stream().map(item -> item.phase() == Phase.HALF_COUNTED ? item.at(Phase.WAITING, Optional.empty()) : item).toList(), signed);
    }

    private Meeting settled(DossierId dossier, Confidential<CountedVote> vote, VoteOutcome.Result result, Optional<Level> level) {
        return change(dossier, item -> item.settled(appended(item.votes(), vote), new VoteOutcome(result, level)));
    }

    private Meeting change(DossierId dossier, UnaryOperator<MeetingItem> how) {
        return with(when, officers, present, items.stream().map(item -> item.dossier().equals(dossier) ? how.apply(item) : item).toList(), signed);
    }

    private Meeting with(Instant time, Officers run, Optional<List<PersonId>> there, List<MeetingItem> lines, Set<Signatory> signatures) {
        return new Meeting(id, ruleSet, rules, kind, body, organiser, time, run, summoned, there, lines, signatures);
    }

    private static <T> Confidential<T> about(DossierId dossier, T content) {
        return new Confidential<>(dossier.person(), content);
    }

    private static <T> List<T> appended(List<T> some, T another) {
        List<T> all = new ArrayList<>(some);
        all.add(another);
        return all;
    }
}
