package vn.danhgia.service.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.replay.readinglog.ReadingLog;

/**
 * Kết quả & tỷ lệ: who gets what and do the quotas hold, for the body that decides and the one that gathers. What is tried out goes by POST, so that no
 * level of anybody stands in an address, and is stored nowhere.
 */
@Controller
class LevelPages {

    private static final String LEVEL = "level-";
    private static final String EXCEPTION = "exception-";

    private final LevelBoard board;
    private final Histories histories;
    private final Actors actors;
    private final Readers readers;
    private final Refusals refusals;
    private final ReadingLog log;

    LevelPages(LevelBoard board, Histories histories, Actors actors, Readers readers, Refusals refusals, ReadingLog log) {
        this.board = board;
        this.histories = histories;
        this.actors = actors;
        this.readers = readers;
        this.refusals = refusals;
        this.log = log;
    }

    @GetMapping("/cycles/{quarter}/levels")
    ModelAndView levels(@PathVariable("quarter") String quarter) {
        return page(opened(quarter), LevelBoard.Trial.NONE, List.of(), HttpStatus.OK);
    }

    /** Nothing is stored: neither an event nor what was typed. */
    @PostMapping("/cycles/{quarter}/levels")
    ModelAndView tryOut(@PathVariable("quarter") String quarter, @RequestParam MultiValueMap<String, String> form) {
        Cycle cycle = opened(quarter);
        Fields fields = new Fields(form);
        Map<String, Level> levels = new HashMap<>();
        fields.endings(LEVEL).forEach(code -> {
            try {
                levels.put(code, Level.valueOf(fields.optionalText(LEVEL + code)));
            } catch (IllegalArgumentException unknown) {
                fields.complain(RejectionCode.FIELD_UNREADABLE, "level", fields.optionalText(LEVEL + code));
            }
        });
        Set<String> exceptions = new HashSet<>(fields.endings(EXCEPTION));
        if (!fields.complaints().isEmpty()) {
            return page(cycle, LevelBoard.Trial.NONE, refusals.tell(new Refused(fields.complaints())), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return page(cycle, new LevelBoard.Trial(levels, exceptions), List.of(), HttpStatus.OK);
    }

    private ModelAndView page(Cycle cycle, LevelBoard.Trial trial, List<Refusals.Told> told, HttpStatus status) {
        Actor reader = actors.current();
        LevelBoard.Board shown = board.of(cycle, reader, trial);
        log.note(reader, shown.confidential(), ReadingLog.Part.LEVELS, "");
        ModelAndView page = new ModelAndView("levels", status);
        page.addObject("quarter", cycle.id().quarter().toString());
        page.addObject("board", shown);
        page.addObject("refusals", told);
        return page;
    }

    private Cycle opened(String text) {
        Cycle cycle;
        try {
            cycle = histories.cycle(new CycleId(actors.person().commune(), Quarter.parse(text)));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
        if (!cycle.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!readers.seesLevels(actors.current(), cycle.id().commune())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return cycle;
    }
}
