package vn.danhgia.service.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.cycle.Rung;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.FinalLevel;
import vn.danhgia.domain.discipline.DisciplineList;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingItem;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.unit.UnitQuarter;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.projections.dossierlist.DossierRow;
import vn.danhgia.service.deadlines.OpenWorkFinder;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.papers.Content;
import vn.danhgia.service.papers.Paper;
import vn.danhgia.service.papers.Subjects;
import vn.danhgia.service.papers.contents.ComplaintPapers;
import vn.danhgia.service.papers.contents.DossierPapers;
import vn.danhgia.service.papers.contents.MeetingPapers;
import vn.danhgia.service.papers.contents.QuarterPapers;
import vn.danhgia.service.papers.contents.Seen;
import vn.danhgia.service.papers.contents.SessionPapers;
import vn.danhgia.service.papers.contents.UnitPapers;
import vn.danhgia.service.people.People;
import vn.danhgia.service.replay.readinglog.ReadingLog;

/**
 * Which papers there are for a reader, and what they say: links and files ask the same question, so that nobody gets by an address what no page offers.
 * Rights are those of the pages and forms that show the same data ({@link Readers}).
 */
@Component
class PaperDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    /** Of units and bodies, as a dictionary has them. */
    private static final Comparator<Object> BY_NAME = Collator.getInstance(Locale.forLanguageTag("vi"));

    private final Readers readers;
    private final Histories histories;
    private final Subjects subjects;
    private final DossierListQueries list;
    private final People people;
    private final DossierPapers ofDossiers;
    private final MeetingPapers ofMeetings;
    private final UnitPapers ofUnits;
    private final QuarterPapers ofQuarters;
    private final SessionPapers ofSessions;
    private final ComplaintPapers ofComplaints;
    private final MessageSource messages;
    private final ReadingLog log;
    private final OpenWorkFinder work;
    private final Clock clock;

    PaperDesk(Readers readers, Histories histories, Subjects subjects, DossierListQueries list, People people, DossierPapers ofDossiers,
              MeetingPapers ofMeetings, UnitPapers ofUnits, QuarterPapers ofQuarters, SessionPapers ofSessions, ComplaintPapers ofComplaints, MessageSource messages,
              ReadingLog log, OpenWorkFinder work, Clock clock) {
        this.readers = readers;
        this.histories = histories;
        this.subjects = subjects;
        this.list = list;
        this.people = people;
        this.ofDossiers = ofDossiers;
        this.ofMeetings = ofMeetings;
        this.ofUnits = ofUnits;
        this.ofQuarters = ofQuarters;
        this.ofSessions = ofSessions;
        this.ofComplaints = ofComplaints;
        this.messages = messages;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /**
     * A paper that this reader may have.
     *
     * @param subject id of what it is about
     * @param about   the same in words; empty where the place says it
     */
    public record Offer(Paper paper, String subject, String about) {
    }

    /** Papers under one heading of the page of a quarter; {@code heading} ends a message key. */
    public record Group(String heading, List<Offer> offers) {
    }

    /** Empty for what does not exist and for what is not this reader's alike. */
    Optional<Content> content(Paper paper, String subject, Actor actor) {
        return switch (paper.about()) {
            case DOSSIER -> id(DossierId::parse, subject).flatMap(id -> dossier(paper, id, actor));
            case MEETING -> id(MeetingId::parse, subject).flatMap(id -> meeting(paper, histories.meeting(id).state(), actor));
            case UNIT -> id(UnitQuarterId::parse, subject).flatMap(id -> unit(paper, histories.unit(id).state(), actor));
            case QUARTER -> id(CycleId::parse, subject).flatMap(id -> quarter(paper, histories.cycle(id), actor));
            case SESSION -> id(DecisionSessionId::parse, subject).flatMap(id -> session(paper, histories.session(id).state(), actor));
            case COMPLAINT -> id(ComplaintId::parse, subject).flatMap(id -> complaint(paper, histories.complaintOf(id), actor));
        };
    }

    /** What is no id names nothing. */
    private static <T> Optional<T> id(Function<String, T> parse, String text) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    List<Offer> ofDossier(Dossier dossier, WorkCatalogue catalogue, Actor actor) {
        return Paper.about(Paper.About.DOSSIER).filter(paper -> mayReadOfDossier(paper, dossier, catalogue, actor))
                .map(paper -> new Offer(paper, dossier.id().toString(), "")).toList();
    }

    List<Offer> ofComplaint(Complaint complaint, Actor actor) {
        return offers(Paper.About.COMPLAINT, String.valueOf(complaint.id()), "", paper -> mayReadOfComplaint(paper, complaint, actor)).toList();
    }

    private Optional<Content> complaint(Paper paper, Complaint complaint, Actor actor) {
        if (!mayReadOfComplaint(paper, complaint, actor)) {
            return Optional.empty();
        }
        if (paper == Paper.COMPLAINT_REPLY) {
            log.note(actor, complaint.id().dossier(), ReadingLog.Part.EXPORT, paper.code());
            return Optional.of(ofComplaints.reply(complaint));
        }
        return Optional.of(ofComplaints.decision(complaint));
    }

    /** What UBKT answers to those who may read the case; the decision, once it is issued, also to those to whom the first one goes. */
    private boolean mayReadOfComplaint(Paper paper, Complaint complaint, Actor actor) {
        if (complaint.id() == null) {
            return false;
        }
        boolean reads = readers.mayReadComplaint(actor, complaint);
        return paper == Paper.COMPLAINT_REPLY ? reads && complaint.conclusion().isPresent()
                : complaint.replacement().isPresent() && (reads || readers.watches(actor, complaint.id().cycle().commune()));
    }

    /** All papers of a quarter but those of single dossiers, which stand on the dossiers' own pages; groups without any are left out. */
    List<Group> ofQuarter(CycleId id, Actor actor) {
        Cycle cycle = histories.cycle(id);
        if (!cycle.isOpen()) {
            return List.of();
        }
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("quarter", offers(Paper.About.QUARTER, id.toString(), "", paper -> mayReadOfQuarter(paper, cycle, actor)).toList()));
        groups.add(new Group("sessions", subjects.sessions(id).stream().flatMap(session -> Paper.about(Paper.About.SESSION)
                .filter(paper -> mayReadOfSession(paper, session, actor)).map(paper -> new Offer(paper, session.id().toString(), name(session, paper))))
                .toList()));
        Set<String> told = list.inCycle(id).stream().filter(readers::isAnnounced).map(DossierRow::unit).collect(Collectors.toSet());
        groups.add(new Group("units", subjects.units(cycle).stream().sorted(Comparator.comparing(this::name, BY_NAME))
                .flatMap(unit -> offers(Paper.About.UNIT, unit.id().toString(), name(unit),
                        paper -> mayReadOfUnit(paper, unit, () -> told.contains(unit.id().unit()), actor))).toList()));
        groups.add(new Group("meetings", subjects.meetings(id).stream().sorted(Comparator.comparing(this::name, BY_NAME))
                .flatMap(meeting -> offers(Paper.About.MEETING, meeting.id().toString(), name(meeting),
                paper -> mayReadOfMeeting(paper, meeting, actor))).toList()));
        return groups.stream().filter(group -> !group.offers().isEmpty()).toList();
    }

    private static Stream<Offer> offers(Paper.About about, String subject, String words, Predicate<Paper> may) {
        return Paper.about(about).filter(may).map(paper -> new Offer(paper, subject, words));
    }

    private String name(DecisionSession session, Paper paper) {
        Optional<DecisionSession.Paper> numbered = paper == Paper.DECISION ? session.decision() : session.submission();
        String known = messages.getMessage("heading.papers.session", new Object[] {session.id().code()}, LocaleContextHolder.getLocale());
        return numbered.map(one -> known + " – " + one.number()).orElse(known);
    }

    private String name(UnitQuarter unit) {
        return people.units(unit.id().cycle().commune()).getOrDefault(unit.authority().leadership().toString(), unit.id().unit());
    }

    private String name(Meeting meeting) {
        return people.bodies(meeting.id().cycle().commune()).getOrDefault(meeting.body().toString(), meeting.body().code())
                + " – " + DAY.format(Legal.dayOf(meeting.when()));
    }

    private Optional<Content> dossier(Paper paper, DossierId id, Actor actor) {
        Dossier dossier = histories.dossier(id).state();
        WorkCatalogue catalogue = histories.catalogue(new CatalogueId(id.cycle(), id.person())).state();
        if (!mayReadOfDossier(paper, dossier, catalogue, actor)) {
            return Optional.empty();
        }
        if (paper == Paper.DOSSIER_INDEX || paper == DossierPapers.form(dossier)) {
            log.note(actor, id, ReadingLog.Part.EXPORT, paper.code());
        }
        return Optional.of(switch (paper) {
            case WORK_CATALOGUE -> ofDossiers.catalogue(catalogue, dossier.ruleSet());
            case RESULT_NOTICE -> ofDossiers.notice(dossier);
            case DOSSIER_INDEX -> ofDossiers.index(dossier);
            default -> ofDossiers.selfAssessment(dossier, catalogue);
        });
    }

    /** As the dossier's page shows the same: the rows to all of its readers, the self-assessment to the person and who reads what is confidential. */
    private boolean mayReadOfDossier(Paper paper, Dossier dossier, WorkCatalogue catalogue, Actor actor) {
        if (dossier.stage() == Dossier.Stage.ABSENT) {
            return false;
        }
        PersonId person = dossier.id().person();
        boolean rating = readers.mayReadRating(actor, person, dossier);
        boolean whole = rating && readers.mayReadConfidential(actor, dossier);
        return switch (paper) {
            case WORK_CATALOGUE -> !catalogue.items().isEmpty() && (rating || readers.mayReadCatalogue(actor, person, catalogue));
            case RESULT_NOTICE -> rating && dossier.isAnnounced() && dossier.decided().isPresent();
            case DOSSIER_INDEX -> whole;
            default -> paper == DossierPapers.form(dossier) && dossier.assessment().isPresent() && (whole || rating && actor.is(person));
        };
    }

    private Optional<Content> meeting(Paper paper, Meeting meeting, Actor actor) {
        if (!mayReadOfMeeting(paper, meeting, actor)) {
            return Optional.empty();
        }
        // Nobody is told the counts and remarks about himself or herself, who runs the meeting no more than others.
        log.note(actor, meeting.items().stream().map(MeetingItem::dossier).toList(), ReadingLog.Part.EXPORT, paper.code());
        Predicate<PersonId> readable = person -> !actor.is(person);
        return Optional.of(switch (paper) {
            case BALLOT -> ofMeetings.ballot(meeting);
            case TALLY_MINUTES -> ofMeetings.tally(meeting, readable);
            default -> ofMeetings.minutes(meeting, readable);
        });
    }

    /** Those who run the meeting and BXDĐ; counts also to the body that met. */
    private boolean mayReadOfMeeting(Paper paper, Meeting meeting, Actor actor) {
        if (meeting.id() == null) {
            return false;
        }
        boolean runs = Stream.of(meeting.officers().chairs().stream(), meeting.officers().tellers().stream(), Stream.of(meeting.officers().secretary()))
                .flatMap(all -> all).anyMatch(actor::is) || actor.sitsIn(meeting.organiser()) || readers.organises(actor, meeting.id().cycle().commune());
        return switch (paper) {
            case BALLOT -> runs;
            case TALLY_MINUTES -> (runs || actor.sitsIn(meeting.body())) && meeting.items().stream().anyMatch(item -> !item.votes().isEmpty());
            default -> (runs || actor.sitsIn(meeting.body())) && meeting.items().stream().anyMatch(item -> item.outcome().isPresent()
                    || item.phase() == MeetingItem.Phase.SENT_UP);
        };
    }

    private Optional<Content> unit(Paper paper, UnitQuarter unit, Actor actor) {
        if (!mayReadOfUnit(paper, unit, () -> !told(unit, histories.cycle(unit.id().cycle())).isEmpty(), actor)) {
            return Optional.empty();
        }
        Cycle cycle = histories.cycle(unit.id().cycle());
        return Optional.of(switch (paper) {
            case UNIT_REPORT -> ofUnits.report(unit, cycle.ruleSet());
            case UNIT_SUMMARY -> ofUnits.summary(unit, cycle.ruleSet(), seen(paper, inUnit(unit, cycle), actor));
            case REMINDER_SLIP -> ofUnits.slip(unit, cycle.ruleSet(), open(unit, cycle), LocalDate.now(clock));
            default -> ofUnits.notice(unit, cycle.ruleSet(), told(unit, cycle));
        });
    }

    /**
     * The report to those whose tasks it is; Mẫu 04 and the slip that urges to the unit's leadership and BXDĐ; the notice to those who see the whole commune.
     *
     * @param told whether somebody's result has been told
     */
    private boolean mayReadOfUnit(Paper paper, UnitQuarter unit, BooleanSupplier told, Actor actor) {
        if (unit.id() == null) {
            return false;
        }
        boolean own = actor.sitsIn(unit.authority().leadership()) || actor.sitsIn(unit.authority().organiser());
        return switch (paper) {
            case UNIT_REPORT -> unit.report().isPresent()
                    && (own || actor.sitsIn(unit.authority().confirmer()) || unit.authority().reporters().stream().anyMatch(actor::sitsIn));
            case UNIT_SUMMARY, REMINDER_SLIP -> own;
            default -> readers.watches(actor, unit.id().cycle().commune()) && told.getAsBoolean();
        };
    }

    /** By limit, the earliest first; what a limit is not near to yet is not urged. */
    private List<UnitPapers.OpenLine> open(UnitQuarter unit, Cycle cycle) {
        OpenWorkFinder.Look look = work.in(cycle, LocalDate.now(clock));
        return Arrays.stream(DeadlineCode.values()).sorted(Comparator.comparing(cycle.limits()::get))
                .filter(code -> !Rung.of(cycle, code).get(0).at().isAfter(clock.instant()))
                .flatMap(code -> look.at(code).stream().filter(one -> one.unit().filter(unit.id().unit()::equals).isPresent())
                        .map(one -> new UnitPapers.OpenLine(code, Legal.dayOf(cycle.limits().get(code).minusMillis(1)), one))).toList();
    }

    private List<Dossier> inUnit(UnitQuarter unit, Cycle cycle) {
        return dossiers(cycle.roster().stream().filter(placement -> placement.unit().equals(unit.id().unit())), cycle.id());
    }

    private List<Dossier> told(UnitQuarter unit, Cycle cycle) {
        return inUnit(unit, cycle).stream().filter(dossier -> dossier.isAnnounced() && dossier.decided().isPresent()).toList();
    }

    private List<Dossier> dossiers(Stream<Placement> placements, CycleId cycle) {
        return histories.dossiers(placements.map(placement -> new DossierId(cycle, placement.person())).toList()).stream()
                .filter(dossier -> dossier.stage() != Dossier.Stage.ABSENT).toList();
    }

    /** Lines that this reader may see, each as he or she may see it. */
    private List<Seen> seen(Paper paper, List<Dossier> dossiers, Actor actor) {
        log.note(actor, dossiers.stream().filter(dossier -> readers.mayReadConfidential(actor, dossier)).map(Dossier::id).toList(), ReadingLog.Part.EXPORT,
                paper.code());
        return dossiers.stream().filter(dossier -> readers.mayReadRating(actor, dossier.id().person(), dossier))
                .map(dossier -> new Seen(readers.asSeenBy(actor, dossier), readers.mayReadConfidential(actor, dossier))).toList();
    }

    private Optional<Content> quarter(Paper paper, Cycle cycle, Actor actor) {
        if (!cycle.isOpen() || !mayReadOfQuarter(paper, cycle, actor)) {
            return Optional.empty();
        }
        return Optional.of(switch (paper) {
            case SYNTHESIS -> ofQuarters.synthesis(cycle, seen(paper, dossiers(cycle.roster().stream(), cycle.id()), actor));
            case LATE_LIST -> ofQuarters.lateList(cycle, list.inCycle(cycle.id()).stream().filter(row -> readers.mayList(actor, row)).toList());
            case DISCIPLINE_LIST -> ofQuarters.disciplineList(cycle, discipline(cycle));
            default -> ofQuarters.provinceReport(cycle, seen(paper, dossiers(cycle.roster().stream(), cycle.id()), actor));
        });
    }

    private DisciplineList discipline(Cycle cycle) {
        return histories.discipline(new DisciplineListId(cycle.id())).state();
    }

    /** As the quarter's board; UBKT's list to UBKT itself and to BXDĐ, to whom it is sent (III.5.1), and to nobody who stands on it. */
    private boolean mayReadOfQuarter(Paper paper, Cycle cycle, Actor actor) {
        if (paper != Paper.DISCIPLINE_LIST) {
            return readers.watches(actor, cycle.id().commune());
        }
        DisciplineList discipline = discipline(cycle);
        return discipline.status() == DisciplineList.Status.RECEIVED
                && (actor.sitsIn(discipline.inspection()) || readers.organises(actor, cycle.id().commune()))
                && discipline.entries().stream().flatMap(entry -> entry.person().stream()).noneMatch(actor::is);
    }

    private Optional<Content> session(Paper paper, DecisionSession session, Actor actor) {
        if (!mayReadOfSession(paper, session, actor)) {
            return Optional.empty();
        }
        return Optional.of(paper == Paper.DECISION ? ofSessions.decision(session) : ofSessions.submission(session));
    }

    /** The issued decision as the board shows it; drafts and the submission to those who work on them. Nobody learns the own result before it is told. */
    private boolean mayReadOfSession(Paper paper, DecisionSession session, Actor actor) {
        if (session.id() == null) {
            return false;
        }
        boolean worksOnIt = Stream.of(session.body(), session.organiser(), session.clerk()).anyMatch(actor::sitsIn);
        if (paper == Paper.DECISION) {
            boolean may = worksOnIt || session.decision().isPresent() && readers.watches(actor, session.id().cycle().commune());
            return may && !session.resolved().isEmpty() && session.resolved().stream().map(FinalLevel::dossier).allMatch(dossier -> isTold(dossier, actor));
        }
        List<DossierId> proposed = session.items().stream().filter(SessionPapers::isProposedToTheProvince).map(item -> item.dossier()).toList();
        return worksOnIt && !proposed.isEmpty() && proposed.stream().allMatch(dossier -> isTold(dossier, actor));
    }

    private boolean isTold(DossierId dossier, Actor actor) {
        return !actor.is(dossier.person()) || histories.dossier(dossier).state().isAnnounced();
    }
}
