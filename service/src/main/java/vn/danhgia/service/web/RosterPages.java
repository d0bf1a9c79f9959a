package vn.danhgia.service.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.service.people.People;
import vn.danhgia.service.roster.Preview;
import vn.danhgia.service.roster.RosterFile;
import vn.danhgia.service.roster.RosterImport;
import vn.danhgia.service.roster.TakenOver;

/** Nhập từ tệp: the roster handed in as a file, looked at, taken over; the template and the present state as files. */
@Controller
class RosterPages {

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int MOST_FILES = 10;
    /** A page of a whole commune's first roster would have a thousand lines; the counts above it are complete. */
    private static final int MOST_SHOWN = 300;

    private final RosterImport roster;
    private final People people;
    private final PeopleKeepers keepers;
    private final Actors actors;
    private final Clock clock;

    RosterPages(RosterImport roster, People people, PeopleKeepers keepers, Actors actors, Clock clock) {
        this.roster = roster;
        this.people = people;
        this.keepers = keepers;
        this.actors = actors;
        this.clock = clock;
    }

    /** @param name of whoever did it; empty when that person is gone */
    record Past(TakenOver done, String name) {
    }

    @GetMapping("/people/import")
    String ask(Model model) {
        keepers.requireImporting();
        model.addAttribute("past", roster.takenOver(commune()).stream().map(this::past).toList());
        model.addAttribute("sheets", RosterImport.sheets());
        model.addAttribute("most", RosterFile.MOST_BYTES / 1024 / 1024);
        return "people-import";
    }

    @PostMapping("/people/import")
    ModelAndView look(@RequestParam(name = "file", required = false) List<MultipartFile> sent) {
        keepers.requireImporting();
        RosterFile file = new RosterFile(parts(sent == null ? List.of() : sent));
        return page(roster.dryRun(file, commune(), actors.person()));
    }

    @PostMapping("/people/import/{draft}")
    Object takeOver(@PathVariable("draft") String draft) {
        keepers.requireImporting();
        RosterImport.Outcome outcome = roster.takeOver(id(draft), commune(), actors.person()).orElseThrow(RosterPages::gone);
        return outcome.done().<Object>map(done -> "redirect:/people/imports/" + done.id())
                .orElseGet(() -> page(outcome.again().orElseThrow()));
    }

    @GetMapping("/people/imports/{id}")
    String done(@PathVariable("id") String id, Model model) {
        keepers.requireSeeing();
        model.addAttribute("past", roster.takenOver(id(id), commune()).map(this::past).orElseThrow(RosterPages::gone));
        return "people-imported";
    }

    @GetMapping("/people/template.xlsx")
    ResponseEntity<byte[]> template() {
        keepers.requireImporting();
        return download(roster.template(), XLSX, "mau-nhan-su.xlsx");
    }

    @GetMapping("/people/export.xlsx")
    ResponseEntity<byte[]> export() {
        keepers.requireImporting();
        return download(roster.export(commune()), XLSX, "nhan-su-" + commune() + "-" + Legal.dayOf(clock.instant()) + ".xlsx");
    }

    @GetMapping("/people/export/{sheet}.csv")
    ResponseEntity<byte[]> export(@PathVariable("sheet") String sheet) {
        keepers.requireImporting();
        return download(roster.export(commune(), sheet).orElseThrow(RosterPages::gone), CSV, sheet + ".csv");
    }

    private static ModelAndView page(Preview preview) {
        ModelAndView page = new ModelAndView("people-preview", preview.moved() ? HttpStatus.CONFLICT
                : preview.complaints().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("preview", preview);
        page.addObject("changes", preview.changes().stream().limit(MOST_SHOWN).toList());
        page.addObject("complaints", preview.complaints().stream().limit(MOST_SHOWN).toList());
        return page;
    }

    /** Without what a browser may put before the name, and without fields in which no file was chosen. */
    private static List<RosterFile.Part> parts(List<MultipartFile> sent) {
        List<RosterFile.Part> parts = new ArrayList<>();
        sent.stream().limit(MOST_FILES).filter(file -> !Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty()).forEach(file -> {
            try {
                String name = file.getOriginalFilename();
                parts.add(new RosterFile.Part(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), file.getBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return parts;
    }

    private Past past(TakenOver done) {
        return new Past(done, people.person(done.by()).map(People.Person::name).orElse(""));
    }

    private static ResponseEntity<byte[]> download(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").body(content);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw gone();
        }
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private CommuneId commune() {
        return actors.person().commune();
    }
}
