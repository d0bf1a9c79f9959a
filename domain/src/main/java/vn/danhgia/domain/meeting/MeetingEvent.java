package vn.danhgia.domain.meeting;

import java.time.Instant;
import java.util.List;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;

/**
 * What has happened in a meeting. {@code at} is business time, UTC. No voter's choice stands anywhere; counts stand in an event only after two
 * tellers have agreed, and confidentially; why somebody is absent or steps out is never written.
 */
public sealed interface MeetingEvent {

    MeetingId meeting();

    Instant at();

    record MeetingScheduled(MeetingId meeting, RuleSetRef ruleSet, VotingRules rules, MeetingKind kind, BodyId body, BodyId organiser, Instant when,
                            String place, Officers officers, List<PersonId> summoned, List<BallotLine> lines, PersonId by, Instant at)
            implements MeetingEvent {
        public MeetingScheduled {
            summoned = List.copyOf(summoned);
            lines = List.copyOf(lines);
        }
    }

    record OfficersAppointed(MeetingId meeting, Officers officers, PersonId by, Instant at) implements MeetingEvent {
    }

    record MeetingPostponed(MeetingId meeting, Instant when, PersonId by, Instant at) implements MeetingEvent {
    }

    record AttendanceRecorded(MeetingId meeting, List<PersonId> present, List<PersonId> absent, PersonId by, Instant at) implements MeetingEvent {
        public AttendanceRecorded {
            present = List.copyOf(present);
            absent = List.copyOf(absent);
        }
    }

    /** Somebody other than the rated person steps out for the item; the rated person does so by rule. */
    record RecusalDeclared(MeetingId meeting, DossierId dossier, PersonId person, PersonId by, Instant at) implements MeetingEvent {
    }

    /** Fewer than two are left to vote on the person: the upper body votes (C-11). */
    record ItemSentUp(MeetingId meeting, DossierId dossier, PersonId by, Instant at) implements MeetingEvent {
    }

    /** The first teller has counted; no figure stands here. */
    record CountEntered(MeetingId meeting, DossierId dossier, int round, PersonId by, Instant at) implements MeetingEvent {
    }

    record CountSetAside(MeetingId meeting, DossierId dossier, int round, PersonId by, Instant at) implements MeetingEvent {
    }

    /**
     * A level has its majority.
     *
     * @param aboveTheCeiling the vote went beyond what the data allow, where that is permitted (C-7b); the mark stays
     * @param firstTeller     who counted first; {@code by} confirmed
     */
    record LevelCarried(MeetingId meeting, DossierId dossier, Level level, boolean aboveTheCeiling, int round, Confidential<CountedVote> vote,
                        PersonId firstTeller, PersonId by, Instant at) implements MeetingEvent {
    }

    /** The column "chưa đánh giá, xếp loại" has the majority. */
    record NotRatedCarried(MeetingId meeting, DossierId dossier, int round, Confidential<CountedVote> vote, PersonId firstTeller, PersonId by,
                           Instant at) implements MeetingEvent {
    }

    /** Nothing has a majority: one more vote (C-7). */
    record RevoteCalled(MeetingId meeting, DossierId dossier, Confidential<CountedVote> vote, PersonId firstTeller, PersonId by, Instant at)
            implements MeetingEvent {
    }

    /** "Không mức nào quá bán": the counts of every round go to the upper body; BTV takes the matter up again (C-7). */
    record NoLevelCarried(MeetingId meeting, DossierId dossier, List<Confidential<CountedVote>> votes, PersonId firstTeller, PersonId by, Instant at)
            implements MeetingEvent {
        public NoLevelCarried {
            votes = List.copyOf(votes);
        }
    }

    /** @param presiding who chaired the item */
    record ItemConcluded(MeetingId meeting, DossierId dossier, PersonId presiding, Confidential<String> conclusion, Confidential<String> ground,
                         PersonId by, Instant at) implements MeetingEvent {
    }

    record MinutesSigned(MeetingId meeting, Signatory as, PersonId by, Instant at) implements MeetingEvent {
    }

    /** Who signs the minutes: left and right below the text. */
    enum Signatory {
        /** Người ghi biên bản. */
        SECRETARY,
        /** Chủ trì. */
        CHAIR
    }
}
