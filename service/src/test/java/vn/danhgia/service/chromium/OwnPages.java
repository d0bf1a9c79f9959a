package vn.danhgia.service.chromium;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.Office;

/** Our own pages with something on them, each with somebody who may see it. The quarters are made once for all tests. */
@Component
public class OwnPages {

    private final Office office;
    private final DossierListQueries list;
    private List<OwnPage> all;

    OwnPages(Office office, DossierListQueries list) {
        this.office = office;
        this.list = list;
    }

    /**
     * A page.
     *
     * @param name  of its picture
     * @param login empty for a stranger
     */
    public record OwnPage(String name, String login, String path) {
    }

    public synchronized List<OwnPage> all() throws Exception {
        if (all == null) {
            all = make();
        }
        return all;
    }

    private List<OwnPage> make() throws Exception {
        Quarter done = office.openQuarter();
        office.carry(done, "acknowledge-notice");
        Quarter proposed = office.openQuarter();
        office.carry(proposed, "check-dossier");
        Quarter[] waiting = {office.openQuarter(), office.openQuarter()};
        for (Quarter quarter : waiting) {
            office.carry(quarter, "advise-catalogue");
        }
        CycleId cycle = new CycleId(Office.COMMUNE, done);
        await().atMost(Duration.ofSeconds(20)).until(() -> list.inCycle(cycle).stream().anyMatch(row -> row.dossierLast().equals("notice-acknowledged")));
        String dossier = "/dossiers/" + Office.dossier(done, Office.OFFICIAL);
        String catalogue = "/catalogues/" + Office.catalogue(done, Office.OFFICIAL);
        List<OwnPage> pages = new ArrayList<>();
        pages.add(new OwnPage("login", "", "/login"));
        pages.add(new OwnPage("tasks", "chu-tich", "/"));
        pages.add(new OwnPage("cycles", "truong-bxdd", "/cycles"));
        pages.add(new OwnPage("cycle", "truong-bxdd", "/cycles/" + done));
        pages.add(new OwnPage("deadlines", "truong-bxdd", "/cycles/" + done + "/deadlines"));
        pages.add(new OwnPage("cycle-papers", "truong-bxdd", "/cycles/" + done + "/papers"));
        pages.add(new OwnPage("dossier", "truong-bxdd", dossier));
        pages.add(new OwnPage("timeline", "truong-bxdd", dossier + "/timeline"));
        pages.add(new OwnPage("replay", "truong-bxdd", dossier + "/replay"));
        pages.add(new OwnPage("people", "truong-bxdd", "/people"));
        pages.add(new OwnPage("people-import", "truong-bxdd", "/people/import"));
        pages.add(new OwnPage("accounts", "quan-tri", "/people/accounts"));
        pages.add(new OwnPage("health", "quan-tri", "/health"));
        pages.add(new OwnPage("password", "pho-kinh-te", "/password"));
        pages.add(new OwnPage("results", "pho-kinh-te", catalogue + "/results"));
        pages.add(new OwnPage("70-levels", "bi-thu", "/cycles/" + proposed + "/levels"));
        pages.add(new OwnPage("71-quick-review", "chu-tich", "/quick-review"));
        pages.add(new OwnPage("72-unit", "truong-kinh-te", "/cycles/" + proposed + "/units/p-kinh-te"));
        pages.add(new OwnPage("73-year", "pho-kinh-te", "/years/" + done.year()));
        pages.add(new OwnPage("74-year-commune", "truong-bxdd", "/years/" + done.year() + "/commune"));
        return pages;
    }
}
