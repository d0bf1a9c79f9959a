package vn.danhgia.service.papers.contents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.ruleset.Edition;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.papers.Content;
import vn.danhgia.service.papers.Paper;

/** Papers about one case: what UBKT answers, and the decision that replaces the former one. */
@Component
public class ComplaintPapers {

    private final Register register;
    private final Wording wording;
    private final Histories histories;
    private final FrozenRules frozen;

    ComplaintPapers(Register register, Wording wording, Histories histories, FrozenRules frozen) {
        this.register = register;
        this.wording = wording;
        this.histories = histories;
        this.frozen = frozen;
    }

    /** @param complaint that UBKT has concluded */
    public Content reply(Complaint complaint) {
        CycleId cycle = complaint.id().cycle();
        Complaint.Conclusion conclusion = complaint.conclusion().orElseThrow();
        Register.Persons persons = register.persons(cycle, List.of(complaint.id().person(), conclusion.by()));
        return Content.of(Paper.COMPLAINT_REPLY)
                .with(register.head(cycle, complaint.ruleSet(), register.issuer(complaint.handling().inspection()), Optional.of(Legal.dayOf(conclusion.at()))))
                .with(about(complaint.id().person(), persons)).with("so_tiep_nhan", complaint.id().receipt())
                .with("ngay_tiep_nhan", wording.longDay(Optional.of(Legal.dayOf(complaint.filed()))))
                .with("loai_don", wording.of("value.Kind." + complaint.kind().name()))
                .with("so_quyet_dinh", complaint.disputed().number()).with("ngay_quyet_dinh", wording.longDay(Optional.of(complaint.disputed().date())))
                .with("muc", wording.level(complaint.disputed().level())).with("ket_luan", wording.of("value.Outcome." + conclusion.outcome().name()))
                .with("can_cu", Wording.read(conclusion.ground()).orElse("")).with("nguoi_ky", persons.name(conclusion.by()))
                .table("noi_nhan", recipients(complaint, "notice", persons)).titled(title(Paper.COMPLAINT_REPLY, complaint, persons));
    }

    /** @param complaint that ended in a decision */
    public Content decision(Complaint complaint) {
        CycleId cycle = complaint.id().cycle();
        Complaint.Replacement paper = complaint.replacement().orElseThrow();
        Complaint.Settled settled = complaint.settled().orElseThrow();
        Register.Persons persons = register.persons(cycle, List.of(complaint.id().person(), paper.signer()));
        Optional<LocalDate> met = complaint.revote().map(vote -> histories.meetingOf(vote.meeting())).map(Meeting::when).map(Legal::dayOf);
        Edition edition = frozen.of(complaint.ruleSet()).edition();
        return Content.of(Paper.REPLACING_DECISION)
                .with(register.head(cycle, complaint.ruleSet(), register.issuer(complaint.bodies().decider()), Optional.of(paper.date())))
                .with(about(complaint.id().person(), persons)).with("so", paper.number()).with("muc", wording.level(settled.level()))
                .with("so_cu", complaint.disputed().number()).with("ngay_cu", wording.longDay(Optional.of(complaint.disputed().date())))
                .with("muc_cu", wording.level(complaint.disputed().level())).with("ngay_hop", wording.longDay(met))
                .with("ly_do", wording.of("value.Kind." + complaint.kind().name()))
                .with("chuc_vu_ky", register.office(complaint.bodies().decider(), paper.signer(), paper.date())).with("nguoi_ky", persons.name(paper.signer()))
                .table("can_cu", Stream.concat(edition.legalBases().stream(), Stream.of(edition.document()))
                        .map(ground -> Map.<String, Object>of("noi_dung", ground)).toList())
                .table("noi_nhan", recipients(complaint, "decision", persons)).titled(title(Paper.REPLACING_DECISION, complaint, persons));
    }

    /** The same recipients as of the first decision and its notice. */
    private List<Map<String, Object>> recipients(Complaint complaint, String document, Register.Persons persons) {
        return register.recipients(complaint.id().cycle(), complaint.ruleSet(), document, persons.unit(complaint.id().person()),
                wording.phrase("recipient.person"));
    }

    private static Map<String, String> about(PersonId person, Register.Persons persons) {
        return Map.of("ho_ten", persons.name(person), "chuc_danh", persons.title(person), "don_vi", persons.unit(person));
    }

    private String title(Paper paper, Complaint complaint, Register.Persons persons) {
        return wording.phrase("title", wording.of("paper." + paper.code()), persons.name(complaint.id().person()),
                Wording.quarter(complaint.id().cycle().quarter()));
    }
}
