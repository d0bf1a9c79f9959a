package vn.danhgia.service.api;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.service.api.ActApi.ActJson;
import vn.danhgia.service.web.MonitoredUnit;
import vn.danhgia.service.web.PageActs;

/** Who is in charge of which unit from above, and what they see of it (III.1.1). */
@RestController
@RequestMapping("/api")
class MonitoringApi {

    private final PageActs acts;

    MonitoringApi(PageActs acts) {
        this.acts = acts;
    }

    /**
     * A charge over a unit.
     *
     * @param monitor person id
     * @param unit    code within the commune
     * @param since   first day, in Vietnam
     * @param ended   last day; null while it lasts
     */
    record ChargeJson(String monitor, String name, String unit, LocalDate since, LocalDate ended) {
    }

    @GetMapping("/cycles/{quarter}/monitoring")
    @Documented(problems = {403, 404})
    List<MonitoredUnit> units(@PathVariable("quarter") String quarter) {
        return acts.monitored(quarter);
    }

    @GetMapping("/monitoring")
    @Documented(problems = 403)
    List<ChargeJson> charges() {
        return acts.charges().stream().map(one -> new ChargeJson(one.person().toString(), one.name(), one.unitCode(), one.since(), one.ended())).toList();
    }

    @PostMapping("/monitoring")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Documented(problems = {400, 403, 422})
    void charge(@RequestBody ActJson act) throws Refused {
        acts.charge(ActApi.fields(act));
    }

    @PostMapping("/monitoring/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Documented(problems = {400, 403, 422})
    void discharge(@RequestBody ActJson act) throws Refused {
        acts.discharge(ActApi.fields(act));
    }
}
