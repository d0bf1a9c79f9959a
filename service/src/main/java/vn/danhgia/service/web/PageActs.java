package vn.danhgia.service.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.projections.complaintlist.ComplaintRow;
import vn.danhgia.service.deadlines.Substitutes;

/** What people do on pages outside any task, for programs: the same fields, the same rights, the same commands. */
@Component
public class PageActs {

    private final ResultPages results;
    private final SpecialCasePages specialCases;
    private final DeadlinePages deadlines;
    private final ComplaintPages complaints;
    private final FeedbackPages feedback;
    private final AbsencePages absence;
    private final MonitoringPages monitoring;
    private final Readers readers;

    PageActs(ResultPages results, SpecialCasePages specialCases, DeadlinePages deadlines, ComplaintPages complaints, FeedbackPages feedback,
             AbsencePages absence, MonitoringPages monitoring, Readers readers) {
        this.results = results;
        this.specialCases = specialCases;
        this.deadlines = deadlines;
        this.complaints = complaints;
        this.feedback = feedback;
        this.absence = absence;
        this.monitoring = monitoring;
        this.readers = readers;
    }

    /** Results, objective causes, and the answers to both, as on {@code /catalogues/{id}/results}. */
    public Answer results(String catalogue, Map<String, List<String>> fields, String actionId) throws Refused {
        return results.act(known(catalogue, CatalogueId::parse, results::mayOpen), fields, actionId);
    }

    /** As on {@code /dossiers/{id}/special}. */
    public Answer specialCase(String dossier, Map<String, List<String>> fields, String actionId) throws Refused {
        return specialCases.act(known(dossier, DossierId::parse, specialCases::mayOpen), fields, actionId);
    }

    /** An internal date, as on {@code /cycles/{quarter}/deadlines/{number}}. */
    public Answer extension(String quarter, String number, Map<String, List<String>> fields, String actionId) throws Refused {
        return deadlines.act(quarter, number, fields, actionId);
    }

    /** About the own result, as on {@code /dossiers/{id}/complaint}. */
    public Answer complain(String dossier, Map<String, List<String>> fields, String actionId) throws Refused {
        return complaints.complain(known(dossier, DossierId::parse, complaints::mayComplain), fields, actionId);
    }

    /** By UBKT, as on {@code /complaints}. */
    public Answer takeUp(Map<String, List<String>> fields, String actionId) throws Refused {
        if (!complaints.mayTakeUp()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return complaints.takeUp(fields, actionId);
    }

    /** Cases as {@code /complaints} lists them. */
    public List<ComplaintRow> complaints() {
        return complaints.rows();
    }

    /** A case as {@code /complaints/{id}} shows it; that it was read is written down. */
    public Complaint complaint(String id) {
        return complaints.opened(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** As on {@code /feedback}. */
    public Answer tell(Map<String, List<String>> fields, String actionId) throws Refused {
        return feedback.tell(fields, actionId);
    }

    /** By BXDĐ, as on {@code /feedback}. */
    public Answer answer(String issue, Map<String, List<String>> fields, String actionId) throws Refused {
        return feedback.answer(issue, fields, actionId);
    }

    /** As {@code /feedback} lists them. */
    public List<IssueView> issues() {
        return feedback.views();
    }

    /** As on {@code /absence}. */
    public void away(Map<String, List<String>> fields) throws Refused {
        absence.away(fields);
    }

    /** As on {@code /absence}. */
    public void back() {
        absence.back();
    }

    /** As {@code /absence} lists them. */
    public List<Substitutes.Absence> absences() {
        return absence.own();
    }

    /** As {@code /cycles/{quarter}/monitoring} shows them. */
    public List<MonitoredUnit> monitored(String quarter) {
        return monitoring.units(quarter);
    }

    /** As {@code /monitoring} lists them. */
    public List<ChargeView> charges() {
        return monitoring.given();
    }

    /** By BXDĐ, as on {@code /monitoring}. */
    public void charge(Map<String, List<String>> fields) throws Refused {
        monitoring.give(fields);
    }

    /** By BXDĐ, as on {@code /monitoring}. */
    public void discharge(Map<String, List<String>> fields) throws Refused {
        monitoring.end(fields);
    }

    public boolean watches(Actor actor, CommuneId commune) {
        return readers.watches(actor, commune);
    }

    public boolean runsTheOffice(Actor actor, CommuneId commune) {
        return readers.runsTheOffice(actor, commune);
    }

    /** The same answer for what does not exist and for what is not this reader's: ids tell nothing. */
    private static <T> T known(String text, Function<String, T> parse, Predicate<T> may) {
        Optional<T> id;
        try {
            id = Optional.of(parse.apply(text));
        } catch (IllegalArgumentException notAnId) {
            id = Optional.empty();
        }
        return id.filter(may).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
