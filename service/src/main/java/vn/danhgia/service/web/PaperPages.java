package vn.danhgia.service.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
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
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.papers.Content;
import vn.danhgia.service.papers.FileNames;
import vn.danhgia.service.papers.Format;
import vn.danhgia.service.papers.Paper;
import vn.danhgia.service.papers.Papers;
import vn.danhgia.service.papers.templates.FaultyTemplate;
import vn.danhgia.service.papers.templates.Template;
import vn.danhgia.service.papers.templates.TemplateShelf;
import vn.danhgia.service.papers.templates.WordTemplates;

/** Báo cáo & in: the papers of a quarter, each paper as a file, and the Word templates behind them. */
@Controller
class PaperPages {

    private static final Logger LOG = LoggerFactory.getLogger(PaperPages.class);

    private final PaperDesk desk;
    private final Papers papers;
    private final WordTemplates templates;
    private final TemplateShelf shelf;
    private final Actors actors;
    private final Readers readers;

    PaperPages(PaperDesk desk, Papers papers, WordTemplates templates, TemplateShelf shelf, Actors actors, Readers readers) {
        this.desk = desk;
        this.papers = papers;
        this.templates = templates;
        this.shelf = shelf;
        this.actors = actors;
        this.readers = readers;
    }

    @GetMapping("/cycles/{quarter}/papers")
    String list(@PathVariable("quarter") String text, Model model) {
        CycleId cycle;
        try {
            cycle = new CycleId(actors.person().commune(), Quarter.parse(text));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
        model.addAttribute("quarter", text);
        model.addAttribute("groups", desk.ofQuarter(cycle, actors.current()));
        model.addAttribute("keepsTemplates", readers.watches(actors.current(), cycle.commune()));
        return "papers";
    }

    @GetMapping("/papers/{paper}/{subject}/{format}")
    Object file(@PathVariable("paper") String code, @PathVariable("subject") String subject, @PathVariable("format") String ending) {
        Paper paper = paper(code);
        Format format = paper.formats().stream().filter(one -> one.ending().equals(ending)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Content content = desk.content(paper, subject, actors.current()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            return download(FileNames.of(content, format), MediaType.parseMediaType(format.mediaType()), papers.print(content, format));
        } catch (FaultyTemplate faulty) {
            ModelAndView page = new ModelAndView("paper-faulty", HttpStatus.UNPROCESSABLE_ENTITY);
            page.addObject("file", faulty.file());
            page.addObject("faults", faulty.faults());
            return page;
        }
    }

    @GetMapping("/papers/templates")
    ModelAndView templates() {
        requireKeeper();
        return templates(HttpStatus.OK);
    }

    private ModelAndView templates(HttpStatus status) {
        ModelAndView page = new ModelAndView("paper-templates", status);
        page.addObject("folder", shelf.folder());
        page.addObject("templates", Arrays.stream(Paper.values()).map(templates::state).toList());
        page.addObject("mayReplace", !shelf.folder().isEmpty() && readers.runsTheOffice(actors.current(), actors.person().commune()));
        return page;
    }

    /** A faulty file changes nothing, and every fault is named. */
    @PostMapping("/papers/templates/{paper}")
    Object replace(@PathVariable("paper") String code, @RequestParam("file") MultipartFile file, RedirectAttributes afterwards) throws IOException {
        Paper paper = replaceable(code);
        if (file.getSize() > TemplateShelf.MOST_BYTES) {
            throw new MaxUploadSizeExceededException(TemplateShelf.MOST_BYTES);
        }
        try {
            byte[] bytes = file.getBytes();
            templates.replace(paper, bytes);
            LOG.info("template {} replaced by {}: {} bytes, SHA-256 {}", paper.fileName(), actors.person(), bytes.length, digest(bytes));
        } catch (FaultyTemplate faulty) {
            ModelAndView page = templates(HttpStatus.UNPROCESSABLE_ENTITY);
            page.addObject("refused", paper);
            page.addObject("refusedFor", faulty.faults());
            return page;
        }
        afterwards.addFlashAttribute("changed", "done");
        return "redirect:/papers/templates";
    }

    @PostMapping("/papers/templates/{paper}/delivered")
    String putBack(@PathVariable("paper") String code, RedirectAttributes afterwards) {
        Paper paper = replaceable(code);
        templates.putBack(paper);
        LOG.info("template {} put back by {}", paper.fileName(), actors.person());
        afterwards.addFlashAttribute("changed", "undone");
        return "redirect:/papers/templates";
    }

    private Paper replaceable(String code) {
        if (shelf.folder().isEmpty() || !readers.runsTheOffice(actors.current(), actors.person().commune())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return paper(code);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @GetMapping("/papers/templates/{paper}/{which}")
    ResponseEntity<byte[]> template(@PathVariable("paper") String code, @PathVariable("which") String which) throws FaultyTemplate {
        requireKeeper();
        Paper paper = paper(code);
        if (!List.of("delivered", "in-force").contains(which)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Template template = "delivered".equals(which) ? shelf.delivered(paper) : shelf.inForce(paper);
        return download(template.name(), MediaType.parseMediaType(Format.DOCX.mediaType()), template.bytes());
    }

    private static Paper paper(String code) {
        return Paper.of(code.toLowerCase(Locale.ROOT)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Templates hold no data; they are shown to those who print for the commune. */
    private void requireKeeper() {
        if (!readers.watches(actors.current(), actors.person().commune())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** The name has no marks; it is told in both ways all the same, for browsers that read the newer one only. */
    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] bytes) {
        String disposition = ContentDisposition.attachment().filename(name).build() + "; filename*=UTF-8''" + name;
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, disposition).body(bytes);
    }
}
