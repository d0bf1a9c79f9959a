package vn.danhgia.service.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.processes.command.States;
import vn.danhgia.projections.cyclelist.CycleListQueries;
import vn.danhgia.service.time.DemonstrationClock;

/** Demonstration only: moves business time forward for everybody. */
@Controller
@Profile("demonstration")
class ClockStrip {

    private final DemonstrationClock demonstration;
    private final Clock clock;
    private final CycleListQueries cycles;
    private final States states;
    private final Actors actors;

    ClockStrip(DemonstrationClock demonstration, Clock clock, CycleListQueries cycles, States states, Actors actors) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.cycles = cycles;
        this.states = states;
        this.actors = actors;
    }

    /** @param to moment in Vietnam to go to, not before the present one, as {@code 2026-09-13T16:00} */
    @PostMapping(value = "/demonstration/clock", params = "to")
    String forwardTo(@RequestParam("to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime to) {
        Instant wanted = to.atZone(Legal.ZONE).toInstant();
        if (wanted.isAfter(clock.instant())) {
            demonstration.moveTo(wanted);
        }
        return "redirect:/";
    }

    /** @param hours how far forward, 1 hour to 100 days */
    @PostMapping(value = "/demonstration/clock", params = "hours")
    String forward(@RequestParam("hours") int hours) {
        demonstration.moveTo(clock.instant().plus(Duration.ofHours(Math.max(1, Math.min(hours, 2_400)))));
        return "redirect:/";
    }

    /** To the next instant at which a limit of an open quarter has passed; nowhere when none is ahead. */
    @PostMapping(value = "/demonstration/clock", params = "next")
    String toTheNextLimit() {
        Instant now = clock.instant();
        cycles.of(actors.person().commune()).stream().map(row -> states.cycle(CycleId.parse(row.cycle()))).flatMap(cycle -> cycle.limits().values().stream())
                .filter(now::isBefore).min(Instant::compareTo).ifPresent(demonstration::moveTo);
        return "redirect:/";
    }

    /** Every page of a demonstration shows what time it is taken to be. */
    @ControllerAdvice
    @Profile("demonstration")
    static class Strip {

        private final Clock clock;
        private final String fillingFile;

        /** @param fillingFile is there while a play fills the demonstration from outside; blank where nobody does */
        Strip(Clock clock, @Value("${danhgia.demonstration.filling-file:}") String fillingFile) {
            this.clock = clock;
            this.fillingFile = fillingFile;
        }

        @ModelAttribute("demonstrationNow")
        Instant now() {
            return clock.instant();
        }

        /** Meanwhile nobody else moves time. */
        @ModelAttribute("demonstrationFilling")
        boolean filling() {
            return !fillingFile.isBlank() && Files.exists(Path.of(fillingFile));
        }
    }
}
