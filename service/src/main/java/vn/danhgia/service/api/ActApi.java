package vn.danhgia.service.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.service.web.PageActs;

/** What people do outside any task. */
@RestController
@RequestMapping("/api")
class ActApi {

    private final PageActs acts;

    ActApi(PageActs acts) {
        this.acts = acts;
    }

    /**
     * @param action made by the sender; the same one again is the same act
     * @param fields named as on the page, each a list of texts
     */
    record ActJson(String action, Map<String, List<String>> fields) {
    }

    @PostMapping("/catalogues/{id}/results")
    @Documented(problems = {400, 403, 404, 422})
    Answer results(@PathVariable("id") String id, @RequestBody ActJson act) throws Refused {
        return acts.results(id, fields(act), act.action());
    }

    @PostMapping("/dossiers/{id}/special-cases")
    @Documented(problems = {400, 403, 404, 422})
    Answer specialCase(@PathVariable("id") String id, @RequestBody ActJson act) throws Refused {
        return acts.specialCase(id, fields(act), act.action());
    }

    @PostMapping("/cycles/{quarter}/deadlines/{number}/extensions")
    @Documented(problems = {400, 403, 404, 422})
    Answer extension(@PathVariable("quarter") String quarter, @PathVariable("number") String number, @RequestBody ActJson act) throws Refused {
        return acts.extension(quarter, number, fields(act), act.action());
    }

    /** @throws Refused when an act's id or its fields are missing */
    static Map<String, List<String>> fields(ActJson act) throws Refused {
        if (act.fields() == null || act.action() == null) {
            throw Refused.because(RejectionCode.ACTION_ID_MISSING);
        }
        return act.fields();
    }

    /** Any other address below {@code /api} is answered as a problem too. */
    @RequestMapping("/**")
    @Hidden
    void nothing() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
