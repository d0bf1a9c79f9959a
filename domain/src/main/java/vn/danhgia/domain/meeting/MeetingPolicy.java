package vn.danhgia.domain.meeting;

import static vn.danhgia.domain.shared.Guard.require;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.danhgia.domain.meeting.MeetingCommand.AppointOfficers;
import vn.danhgia.domain.meeting.MeetingCommand.ConcludeItem;
import vn.danhgia.domain.meeting.MeetingCommand.ConfirmCount;
import vn.danhgia.domain.meeting.MeetingCommand.DeclareRecusal;
import vn.danhgia.domain.meeting.MeetingCommand.EnterCount;
import vn.danhgia.domain.meeting.MeetingCommand.PostponeMeeting;
import vn.danhgia.domain.meeting.MeetingCommand.RecordAttendance;
import vn.danhgia.domain.meeting.MeetingCommand.ScheduleMeeting;
import vn.danhgia.domain.meeting.MeetingCommand.SetCountAside;
import vn.danhgia.domain.meeting.MeetingCommand.SignMinutes;
import vn.danhgia.domain.meeting.MeetingItem.Phase;
import vn.danhgia.domain.ruleset.Reading.AboveTheCeiling;
import vn.danhgia.domain.ruleset.Reading.Ballot;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;

/** The clauses of a vote by a collective (II.5.3, II.5.4), one guard each; the lists are the clauses' table of contents. */
final class MeetingPolicy {

    private static final int FEWEST_TELLERS = 2;
    private static final int LONGEST_PLACE = 200;

    private MeetingPolicy() {
    }

    static List<Guard> scheduling(Meeting state, ScheduleMeeting schedule, Act act) {
        return all(
                List.of(
                        require(() -> act.by().sitsIn(schedule.body()) || act.by().sitsIn(schedule.organiser()), RejectionCode.NOT_COMPETENT,
                                schedule.body()),
                        require(() -> state.id() == null, RejectionCode.MEETING_EXISTS, schedule.meeting()),
                        eachOnce(schedule.summoned(), "summoned"),
                        eachOnce(schedule.lines().stream().map(BallotLine::dossier).toList(), "dossiers"),
                        require(() -> !schedule.place().isBlank(), RejectionCode.FIELD_MISSING, "place"),
                        require(() -> schedule.place().strip().length() <= LONGEST_PLACE, RejectionCode.FIELD_TOO_LONG, "place", LONGEST_PLACE)),
                officers(schedule.officers(), schedule.summoned(), schedule.lines().stream().map(line -> line.dossier().person()).toList()));
    }

    static List<Guard> appointing(Meeting state, AppointOfficers appoint, Act act) {
        return all(
                underWay(state, appoint.meeting()),
                List.of(require(() -> act.by().sitsIn(state.body()) || act.by().sitsIn(state.organiser()), RejectionCode.NOT_COMPETENT,
                        state.body())),
                officers(appoint.officers(), state.summoned(), state.items().stream().map(MeetingItem::subject).toList()));
    }

    static List<Guard> postponing(Meeting state, PostponeMeeting postpone, Act act) {
        return all(underWay(state, postpone.meeting()), List.of(runsTheMeeting(state, act), nobodyIsCounting(state)));
    }

    /** R-5.3-2: who is there is settled before papers are counted, and not changed while they are. */
    static List<Guard> attendance(Meeting state, RecordAttendance record, Act act) {
        return all(underWay(state, record.meeting()), List.of(
                runsTheMeeting(state, act),
                nobodyIsCounting(state),
                eachOnce(record.present(), "present"),
                votersOnly(record.present(), state.summoned())));
    }

    /** C-11: everybody may step out before the papers are counted; for himself or herself, or told to the secretary. */
    static List<Guard> recusal(Meeting state, DeclareRecusal declare, Act act) {
        return all(underWay(state, declare.meeting()), List.of(
                isOnTheBallot(state, declare.dossier()),
                require(() -> act.by().is(declare.person()) || act.by().is(state.officers().secretary()), RejectionCode.NOT_THE_OFFICER, "secretary"),
                votersOnly(List.of(declare.person()), state.summoned()),
                isIn(state, declare.dossier(), Phase.WAITING)));
    }

    static List<Guard> counting(Meeting state, EnterCount enter, Act act) {
        return all(
                underWay(state, enter.meeting()),
                List.of(
                        isOnTheBallot(state, enter.dossier()),
                        isIn(state, enter.dossier(), Phase.WAITING),
                        countsHere(state, enter.dossier(), act)),
                enoughAreThere(state, enter.dossier()),
                figures(state, enter.dossier(), enter.count()));
    }

    /** R-5.3-2: what counts is what two tellers have found, each for himself or herself. */
    static List<Guard> confirming(Meeting state, ConfirmCount confirm, Act act) {
        return all(
                underWay(state, confirm.meeting()),
                List.of(
                        isOnTheBallot(state, confirm.dossier()),
                        isIn(state, confirm.dossier(), Phase.HALF_COUNTED),
                        countsHere(state, confirm.dossier(), act),
                        require(() -> !item(state, confirm.dossier()).firstTeller().filter(act.by()::is).isPresent(), RejectionCode.SAME_TELLER),
                        require(() -> confirm.first().equals(confirm.second()), RejectionCode.COUNTS_DIFFER)),
                figures(state, confirm.dossier(), confirm.second()));
    }

    static List<Guard> settingAside(Meeting state, SetCountAside aside, Act act) {
        return all(underWay(state, aside.meeting()), List.of(
                isOnTheBallot(state, aside.dossier()),
                isIn(state, aside.dossier(), Phase.HALF_COUNTED),
                countsHere(state, aside.dossier(), act)));
    }

    static List<Guard> conclusion(Meeting state, ConcludeItem conclude, Act act) {
        return all(underWay(state, conclude.meeting()), List.of(
                isOnTheBallot(state, conclude.dossier()),
                isIn(state, conclude.dossier(), Phase.SETTLED),
                takesPart(state, conclude.dossier(), act),
                require(() -> state.presiding(conclude.dossier()).isPresent(), RejectionCode.NO_CHAIR_LEFT),
                require(() -> act.by().is(state.officers().secretary()) || state.presiding(conclude.dossier()).filter(act.by()::is).isPresent(),
                        RejectionCode.NOT_THE_OFFICER, "secretary"),
                require(() -> !conclude.conclusion().isBlank(), RejectionCode.FIELD_MISSING, "conclusion"),
                // C-7b: beyond the ceiling only by a ground that is written down.
                require(() -> !item(state, conclude.dossier()).outcome().orElseThrow().level()
                                .filter(item(state, conclude.dossier())::isAboveTheCeiling).isPresent() || !conclude.ground().isBlank(),
                        RejectionCode.ABOVE_THE_CEILING_WITHOUT_GROUND)));
    }

    /** R-5.3-2: the minutes are signed when there is nothing left to write into them. */
    static List<Guard> signing(Meeting state, SignMinutes sign, Act act) {
        return List.of(
                exists(state, sign.meeting()),
                require(() -> state.items().stream().allMatch(item -> item.phase() == Phase.CONCLUDED || item.phase() == Phase.SENT_UP),
                        RejectionCode.ITEMS_OPEN),
                require(() -> state.present().isPresent(), RejectionCode.ATTENDANCE_MISSING),
                require(() -> act.by().is(state.officers().secretary()) || chairThere(state).filter(act.by()::is).isPresent(),
                        RejectionCode.NOT_THE_OFFICER, "secretary"));
    }

    /** A meeting that was called and whose minutes nobody has signed yet. */
    private static List<Guard> underWay(Meeting state, MeetingId meeting) {
        return List.of(exists(state, meeting), require(() -> state.signed().isEmpty(), RejectionCode.MINUTES_SIGNED));
    }

    private static List<Guard> officers(Officers officers, List<PersonId> entitled, List<PersonId> subjects) {
        return List.of(
                eachOnce(officers.chairs(), "chairs"),
                votersOnly(officers.chairs(), entitled),
                // The minutes carry two signatures, of two people.
                require(() -> !officers.chairs().contains(officers.secretary()), RejectionCode.SECRETARY_CHAIRS),
                require(() -> subjects.stream().allMatch(subject -> officers.tellers().stream().distinct().filter(Predicate.not(subject::equals))
                        .count() >= FEWEST_TELLERS), RejectionCode.TELLERS_TOO_FEW));
    }

    /** C-7: attendance is taken, somebody chairs, and enough take part, the recused left out of both numbers (C-11). */
    private static List<Guard> enoughAreThere(Meeting state, DossierId dossier) {
        return List.of(
                require(() -> state.present().isPresent(), RejectionCode.ATTENDANCE_MISSING),
                () -> {
                    int present = state.presentFor(item(state, dossier)).size();
                    int entitled = state.entitledFor(item(state, dossier)).size();
                    Quorum quorum = state.rules().quorum();
                    return require(() -> quorum.holds(present, entitled), RejectionCode.NO_QUORUM, present, quorum.needed(entitled), entitled)
                            .objection();
                },
                require(() -> state.presiding(dossier).isPresent(), RejectionCode.NO_CHAIR_LEFT));
    }

    /** R-5.3-2: form 02 agrees with itself and with who is there; the refusal names what does not. */
    private static List<Guard> figures(Meeting state, DossierId dossier, PaperCount count) {
        return List.of(
                () -> {
                    int present = state.presentFor(item(state, dossier)).size();
                    return require(() -> count.issued() <= present, RejectionCode.ISSUED_MORE_THAN_PRESENT, count.issued(), present).objection();
                },
                require(() -> count.collected() <= count.issued(), RejectionCode.COLLECTED_MORE_THAN_ISSUED, count.collected(), count.issued()),
                require(() -> count.collected() > 0, RejectionCode.NO_BALLOT_COLLECTED),
                require(() -> count.valid() + count.invalid() == count.collected(), RejectionCode.VALID_AND_INVALID_DIFFER, count.valid(),
                        count.invalid(), count.collected()),
                require(() -> count.marked() == count.valid(), RejectionCode.LEVELS_DIFFER_FROM_VALID, count.marked(), count.valid()),
                // C-7: a hand is raised for one level or not at all.
                require(() -> state.rules().ballot() == Ballot.SECRET || count.invalid() == 0 && count.issued() == count.collected(),
                        RejectionCode.HANDS_ARE_NEVER_INVALID),
                // C-7b: a mark above the ceiling makes the paper invalid.
                require(() -> state.rules().aboveTheCeiling() == AboveTheCeiling.ALLOWED_WITH_GROUND
                                || item(state, dossier).line().ceiling().reveal().map(count::above).orElse(0) == 0,
                        RejectionCode.VOTES_ABOVE_CEILING, state.item(dossier).flatMap(item -> item.line().ceiling().reveal()).orElse(null)));
    }

    private static Guard exists(Meeting state, MeetingId meeting) {
        return require(() -> state.id() != null, RejectionCode.MEETING_NOT_FOUND, meeting);
    }

    private static Guard isOnTheBallot(Meeting state, DossierId dossier) {
        return require(() -> state.item(dossier).isPresent(), RejectionCode.NOT_ON_THE_LIST, dossier);
    }

    private static Guard isIn(Meeting state, DossierId dossier, Phase phase) {
        return require(() -> item(state, dossier).phase() == phase, RejectionCode.ITEM_AT_ANOTHER_POINT,
                state.item(dossier).map(MeetingItem::phase).orElse(null));
    }

    /** R-1.1-2: chair, deputy or secretary. */
    private static Guard runsTheMeeting(Meeting state, Act act) {
        return require(() -> act.by().is(state.officers().secretary()) || state.officers().chairs().stream().anyMatch(act.by()::is),
                RejectionCode.NOT_THE_OFFICER, "secretary");
    }

    private static Guard nobodyIsCounting(Meeting state) {
        return require(() -> state.items().stream().noneMatch(item -> item.phase() == Phase.HALF_COUNTED), RejectionCode.COUNTING_UNDER_WAY);
    }

    /** C-11: a teller counts neither on himself or herself, whatever the reading, nor where he or she stepped out. */
    private static Guard countsHere(Meeting state, DossierId dossier, Act act) {
        return () -> require(() -> state.officers().tellers().stream().anyMatch(act.by()::is), RejectionCode.NOT_THE_OFFICER, "teller").objection()
                .or(() -> require(() -> !act.by().is(dossier.person()), RejectionCode.RECUSED).objection())
                .or(() -> takesPart(state, dossier, act).objection());
    }

    private static Guard takesPart(Meeting state, DossierId dossier, Act act) {
        return require(() -> act.by().person().filter(person -> state.isRecused(person, item(state, dossier))).isEmpty(), RejectionCode.RECUSED);
    }

    private static Guard votersOnly(List<PersonId> named, List<PersonId> entitled) {
        return require(() -> entitled.containsAll(named), RejectionCode.NOT_A_VOTER,
                named.stream().filter(Predicate.not(entitled::contains)).findFirst().orElse(null));
    }

    /** A list that a vote is built on names somebody, and everybody once. */
    private static Guard eachOnce(List<?> list, String what) {
        return require(() -> !list.isEmpty() && new HashSet<>(list).size() == list.size(), RejectionCode.LIST_UNCLEAR, what);
    }

    private static Optional<PersonId> chairThere(Meeting state) {
        return state.officers().chairs().stream().filter(state.present().orElseThrow()::contains).findFirst();
    }

    private static MeetingItem item(Meeting state, DossierId dossier) {
        return state.item(dossier).orElseThrow();
    }

    @SafeVarargs
    private static List<Guard> all(List<Guard>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
