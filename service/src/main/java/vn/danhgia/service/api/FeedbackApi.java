package vn.danhgia.service.api;

import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.service.api.ActApi.ActJson;
import vn.danhgia.service.web.IssueView;
import vn.danhgia.service.web.PageActs;

/** Góp ý (R-END-2): obstacles told to BXDĐ, and its answers. */
@RestController
@RequestMapping("/api")
class FeedbackApi {

    private final PageActs acts;

    FeedbackApi(PageActs acts) {
        this.acts = acts;
    }

    /**
     * An issue with its answers.
     *
     * @param person who told of it
     * @param clause of the plan; null when it is about none in particular
     * @param words  null once the key of that person was destroyed
     */
    record IssueJson(String code, String person, String name, Instant at, String clause, String words, List<ReplyJson> answers) {
    }

    record ReplyJson(Instant at, String words) {
    }

    @GetMapping("/feedback")
    @Documented
    List<IssueJson> list() {
        return acts.issues().stream().map(FeedbackApi::json).toList();
    }

    @PostMapping("/feedback")
    @Documented(problems = {400, 403, 422})
    Answer tell(@RequestBody ActJson act) throws Refused {
        return acts.tell(ActApi.fields(act), act.action());
    }

    @PostMapping("/feedback/{code}/answers")
    @Documented(problems = {400, 403, 404, 422})
    Answer answer(@PathVariable("code") String code, @RequestBody ActJson act) throws Refused {
        return acts.answer(code, ActApi.fields(act), act.action());
    }

    private static IssueJson json(IssueView one) {
        return new IssueJson(one.code(), one.person().toString(), one.from(), one.at(), one.clause().orElse(null), one.words().orElse(null),
                one.answers().stream().map(reply -> new ReplyJson(reply.at(), reply.words().orElse(null))).toList());
    }
}
