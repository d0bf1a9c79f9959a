package vn.danhgia.service.papers.contents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.FinalLevel;
import vn.danhgia.domain.decision.SessionEvent.DecisionListIssued;
import vn.danhgia.domain.decision.SessionEvent.SubmittedToProvince;
import vn.danhgia.domain.decision.SessionItem;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.ruleset.Edition;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.papers.Content;
import vn.danhgia.service.papers.Paper;

/** Papers of a session of the Standing Committee: its decision with the list, its submission to the province. Before they are numbered, drafts to be signed. */
@Component
public class SessionPapers {

    private final Register register;
    private final Wording wording;
    private final Histories histories;
    private final FrozenRules frozen;

    SessionPapers(Register register, Wording wording, Histories histories, FrozenRules frozen) {
        this.register = register;
        this.wording = wording;
        this.histories = histories;
        this.frozen = frozen;
    }

    /** @param session whose levels are settled */
    public Content decision(DecisionSession session) {
        Optional<DecisionListIssued> issued = last(session, DecisionListIssued.class);
        List<FinalLevel> levels = issued.map(DecisionListIssued::levels).orElse(session.resolved());
        Register.Persons persons = register.persons(session.id().cycle(), levels.stream().map(level -> level.dossier().person()).toList());
        Rows rows = new Rows();
        levels.forEach(level -> rows.add("ho_ten", persons.name(level.dossier().person()), "chuc_danh", persons.title(level.dossier().person()),
                "don_vi", persons.unit(level.dossier().person()), "muc", wording.level(level.level())));
        return headed(Paper.DECISION, session, issued.map(DecisionListIssued::date), issued.map(DecisionListIssued::signer))
                .with("so", wording.number(issued.map(DecisionListIssued::number), "QĐ/ĐU")).with("so_nguoi", levels.size())
                .table("danh_sach", rows.list())
                .table("noi_nhan", recipients(session, "decision")).titled(title(Paper.DECISION, session, issued.map(DecisionListIssued::number)));
    }

    /** @param session with somebody on whom the province decides, voted on */
    public Content submission(DecisionSession session) {
        Optional<SubmittedToProvince> submitted = last(session, SubmittedToProvince.class);
        List<SessionItem> items = session.items().stream().filter(SessionPapers::isProposedToTheProvince).toList();
        Register.Persons persons = register.persons(session.id().cycle(), items.stream().map(item -> item.dossier().person()).toList());
        Rows rows = new Rows();
        items.forEach(item -> {
            PersonId person = item.dossier().person();
            Optional<Dossier.Assessment> own = histories.dossier(item.dossier()).state().assessment();
            Optional<Level> proposed = submitted.flatMap(paper -> paper.proposals().stream().filter(level -> level.dossier().equals(item.dossier()))
                    .findFirst())
                    .map(FinalLevel::level).or(() -> item.vote().map(SessionItem.Voted::level));
            rows.add("ho_ten", persons.name(person), "chuc_danh", persons.title(person), "don_vi", persons.unit(person),
                    "diem", own.<Object>map(known -> known.total().value()).orElse(""), "tu_xep", wording.level(own.map(Dossier.Assessment::ownLevel)),
                    "de_nghi", wording.level(proposed));
        });
        return headed(Paper.PROVINCE_SUBMISSION, session, submitted.map(SubmittedToProvince::date), submitted.map(SubmittedToProvince::signer))
                .with("so", wording.number(submitted.map(SubmittedToProvince::number), "TTR/ĐU")).with("so_nguoi", items.size())
                .table("danh_sach", rows.list()).table("noi_nhan", recipients(session, "submission"))
                .titled(title(Paper.PROVINCE_SUBMISSION, session, submitted.map(SubmittedToProvince::number)));
    }

    /** Whether somebody of the session stands in a submission. */
    public static boolean isProposedToTheProvince(SessionItem item) {
        return item.line().decidedByProvince() && item.vote().isPresent();
    }

    private Content.Builder headed(Paper paper, DecisionSession session, Optional<LocalDate> day, Optional<PersonId> signer) {
        CycleId cycle = session.id().cycle();
        Meeting meeting = histories.meeting(MeetingNames.of(session.id(), session.body())).state();
        Register.Persons persons = register.persons(cycle, signer.stream().toList());
        Edition edition = frozen.of(session.ruleSet()).edition();
        List<Map<String, Object>> grounds = Stream.concat(edition.legalBases().stream(), Stream.of(edition.document()))
                .map(ground -> Map.<String, Object>of("noi_dung", ground)).toList();
        return Content.of(paper).with(register.head(cycle, session.ruleSet(), register.issuer(session.body()), day))
                .with("ngay_hop", wording.longDay(Optional.ofNullable(meeting.when()).map(Legal::dayOf)))
                .with("chuc_vu_ky", signer.map(person -> register.office(session.body(), person, day.orElseThrow()))
                        .orElseGet(() -> wording.phrase("secretary")))
                .with("nguoi_ky", signer.map(persons::name).orElse("")).table("can_cu", grounds);
    }

    private List<Map<String, Object>> recipients(DecisionSession session, String document) {
        return register.recipients(session.id().cycle(), session.ruleSet(), document, wording.phrase("recipient.units"), wording.phrase("recipient.persons"));
    }

    private String title(Paper paper, DecisionSession session, Optional<String> number) {
        String quarter = Wording.quarter(session.id().cycle().quarter());
        return number.map(known -> wording.phrase("title", wording.of("paper." + paper.code()), known, quarter))
                .orElseGet(() -> wording.phrase("title.quarter", wording.of("paper." + paper.code()), quarter));
    }

    private <E> Optional<E> last(DecisionSession session, Class<E> event) {
        return histories.of(session.id().toString(), 0).stream().map(happened -> happened.event()).filter(event::isInstance).map(event::cast)
                .reduce((first, second) -> second);
    }
}
