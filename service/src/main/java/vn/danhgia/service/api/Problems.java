package vn.danhgia.service.api;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.command.Stale;
import vn.danhgia.service.web.Refusals;

/**
 * Refusals and failures as RFC 9457 problems: {@code detail} is a Vietnamese sentence, {@code clause} what it stands on, {@code field} the field that it is
 * about; {@code refusals} holds every one where there are several. A bug shows an id, never its message.
 */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Refusals refusals;

    Problems(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        boolean gone = refused.isBecause(RejectionCode.TASK_GONE) || refused.isBecause(RejectionCode.TASK_TAKEN);
        return problem(gone ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY, refusals.tell(refused));
    }

    @ExceptionHandler
    ProblemDetail stale(Stale stale) {
        return problem(HttpStatus.PRECONDITION_FAILED, refusals.tell(Refused.because(RejectionCode.STALE)));
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, HttpMediaTypeException.class, MethodArgumentTypeMismatchException.class})
    ProblemDetail unreadable(Exception unreadable) {
        LOG.debug("unreadable request", unreadable);
        return problem(HttpStatus.BAD_REQUEST, refusals.tell(Refused.because(RejectionCode.FIELD_UNREADABLE, "request", "")));
    }

    /** Not there, not allowed, or too late: the sentence says no more than the number, so that ids tell nothing. */
    @ExceptionHandler
    ProblemDetail status(ResponseStatusException status) {
        ProblemDetail problem = ProblemDetail.forStatus(status.getStatusCode());
        problem.setType(URI.create("urn:danhgia:status:" + status.getStatusCode().value()));
        problem.setDetail(refusals.sentence("heading.api." + status.getStatusCode().value()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail bug(RuntimeException bug) {
        String id = UUID.randomUUID().toString();
        LOG.error("unexpected failure {}", id, bug);
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        problem.setProperty("id", id);
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, List<Refusals.Told> told) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, told.get(0).text());
        problem.setType(URI.create("urn:danhgia:refusal:" + told.get(0).code()));
        problem.setProperty("clause", told.get(0).clause());
        problem.setProperty("field", told.get(0).field());
        problem.setProperty("refusals", told);
        return problem;
    }
}
