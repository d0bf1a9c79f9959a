package vn.danhgia.service.papers.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.processes.complaint.Cases;

/** The lines of Mẫu 03 and Mẫu 04: score, own level, vote, proposal, opinion. */
@Component
class Proposals {

    private final Wording wording;
    private final Cases cases;

    Proposals(Wording wording, Cases cases) {
        this.wording = wording;
        this.cases = cases;
    }

    List<Map<String, Object>> rows(List<Seen> seen, Register.Persons persons) {
        Rows rows = new Rows();
        for (Seen one : seen) {
            Dossier dossier = one.dossier();
            Optional<Dossier.Assessment> own = dossier.assessment();
            Optional<PaperTally> tally = one.counts() ? dossier.vote().map(Dossier.Vote::tally).flatMap(Confidential::reveal) : Optional.empty();
            rows.add("ho_ten", persons.name(dossier.id().person()), "chuc_danh", persons.title(dossier.id().person()),
                    "don_vi", persons.unit(dossier.id().person()),
                    "diem_chung", own.<Object>map(known -> known.common().value()).orElse(""),
                    "diem_ket_qua", own.<Object>map(known -> known.results().value()).orElse(""),
                    "tong", own.<Object>map(known -> known.total().value()).orElse(""), "tu_xep", wording.level(own.map(Dossier.Assessment::ownLevel)),
                    "phieu", wording.votes(tally), "de_xuat", wording.level(dossier.proposal().map(Dossier.Proposal::level)),
                    "y_kien", wording.level(dossier.opinion()), "ghi_chu", note(dossier));
        }
        return rows.list();
    }

    List<Map<String, Object>> levels(List<Seen> seen) {
        return wording.levels(seen.stream().flatMap(one -> one.dossier().proposal().stream()).map(Dossier.Proposal::level).toList());
    }

    private String note(Dossier dossier) {
        List<String> notes = new ArrayList<>();
        if (dossier.stage() == Dossier.Stage.NOT_RATED) {
            notes.add(wording.of("outcome.NOT_RATED"));
        }
        if (cases.open(dossier.id()).isPresent()) {
            notes.add(wording.of("complaint.under-review"));
        }
        if (dossier.assessment().filter(Dossier.Assessment::late).isPresent()) {
            notes.add(wording.of("late.self-assessment"));
        }
        return notes.stream().collect(Collectors.joining("; "));
    }
}
