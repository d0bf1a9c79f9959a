package vn.danhgia.service.api;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.service.api.ActApi.ActJson;
import vn.danhgia.service.web.PageActs;

/** Thay thế: when one is away, and who does one's work of the common bodies meanwhile. */
@RestController
@RequestMapping("/api")
class AbsenceApi {

    private final PageActs acts;

    AbsenceApi(PageActs acts) {
        this.acts = acts;
    }

    /**
     * A time of absence.
     *
     * @param substitute person id
     * @param since      first day, in Vietnam
     * @param until      last day
     */
    record AbsenceJson(String substitute, LocalDate since, LocalDate until) {
    }

    @GetMapping("/absences")
    @Documented
    List<AbsenceJson> list() {
        return acts.absences().stream().map(one -> new AbsenceJson(one.substitute().toString(), one.since(), one.until())).toList();
    }

    @PostMapping("/absences")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Documented(problems = {400, 403, 422})
    void away(@RequestBody ActJson act) throws Refused {
        acts.away(ActApi.fields(act));
    }

    @PostMapping("/absences/back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Documented(problems = 403)
    void back() {
        acts.back();
    }
}
