package vn.danhgia.service.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.complaint.Kind;
import vn.danhgia.domain.complaint.Outcome;
import vn.danhgia.domain.complaint.Plea;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.projections.complaintlist.ComplaintRow;
import vn.danhgia.service.api.ActApi.ActJson;
import vn.danhgia.service.web.Actors;
import vn.danhgia.service.web.PageActs;

/** Khiếu nại (III.5.2): cases about results, brought by the person or taken up by UBKT. */
@RestController
@RequestMapping("/api")
class ComplaintApi {

    private final PageActs acts;
    private final Actors actors;

    ComplaintApi(PageActs acts, Actors actors) {
        this.acts = acts;
        this.actors = actors;
    }

    /**
     * A line of the list.
     *
     * @param person  whose result it is about
     * @param late    brought after its limit, or open when the answer's limit came
     * @param answer  first instant at which the answer is late
     * @param handler person id; null while nobody handles it
     */
    record ComplaintJson(String id, String receipt, String dossier, String quarter, String person, Kind kind, Complaint.Stage stage, boolean late,
                         Instant filedAt, Instant answer, String handler) {
    }

    /**
     * One case. What is nobody's any more, since the key of the person was destroyed, is null.
     *
     * @param disputed    level of the decision that it is about
     * @param paper       its number
     * @param evidenceAt  number, within the dossier from 0, of the event up to which it is the evidence
     * @param findings    null before they are there, and always to the person
     * @param replacement null while the decision was not replaced
     */
    record CaseJson(String id, String receipt, String dossier, String person, Kind kind, Complaint.Stage stage, boolean late, Instant filedAt, Instant answer,
                    String handler, Level disputed, String paper, LocalDate paperDate, long evidenceAt, String content, String wish, String evidence,
                    String findings, Outcome outcome, String ground, ReplacementJson replacement) {
    }

    record ReplacementJson(Level level, String number, LocalDate date) {
    }

    @GetMapping("/complaints")
    @Documented
    List<ComplaintJson> list() {
        return acts.complaints().stream().map(ComplaintApi::json).toList();
    }

    @GetMapping("/complaints/{id}")
    @Documented(problems = 404)
    CaseJson complaint(@PathVariable("id") String id) {
        return json(acts.complaint(id), actors.person());
    }

    @PostMapping("/complaints")
    @Documented(problems = {400, 403, 404, 422})
    Answer takeUp(@RequestBody ActJson act) throws Refused {
        return acts.takeUp(ActApi.fields(act), act.action());
    }

    @PostMapping("/dossiers/{id}/complaints")
    @Documented(problems = {400, 403, 404, 422})
    Answer complain(@PathVariable("id") String id, @RequestBody ActJson act) throws Refused {
        return acts.complain(id, ActApi.fields(act), act.action());
    }

    private static ComplaintJson json(ComplaintRow row) {
        return new ComplaintJson(row.complaint(), ComplaintId.parse(row.complaint()).receipt(), row.dossier(), row.quarter(), row.person(), row.kind(),
                row.stage(), row.late(), row.filedAt(), row.answer(), row.handler().orElse(null));
    }

    private static CaseJson json(Complaint one, PersonId reader) {
        Optional<Plea> plea = one.plea().reveal();
        return new CaseJson(one.id().toString(), one.id().receipt(), one.id().dossier().toString(), one.id().person().toString(), one.kind(), one.stage(),
                one.late(), one.filed(), one.limits().answer(), one.handler().map(PersonId::toString).orElse(null), one.disputed().level(),
                one.disputed().number(), one.disputed().date(), one.disputed().evidenceAt(), plea.map(Plea::content).orElse(null),
                plea.map(Plea::request).orElse(null), plea.map(Plea::evidence).orElse(null),
                one.findings().filter(any -> !reader.equals(one.id().person())).flatMap(Confidential::reveal).orElse(null),
                one.conclusion().map(Complaint.Conclusion::outcome).orElse(null),
                one.conclusion().flatMap(conclusion -> conclusion.ground().reveal()).orElse(null),
                one.replacement().map(paper -> new ReplacementJson(one.settled().orElseThrow().level(), paper.number(), paper.date())).orElse(null));
    }
}
