package vn.danhgia.service.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.Answer;

/** What people do on pages outside any task, for programs: the same fields, the same rights, the same commands. */
@Component
public class PageActs {

    private final ResultPages results;
    private final SpecialCasePages specialCases;
    private final DeadlinePages deadlines;
    private final Readers readers;

    PageActs(ResultPages results, SpecialCasePages specialCases, DeadlinePages deadlines, Readers readers) {
        this.results = results;
        this.specialCases = specialCases;
        this.deadlines = deadlines;
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
