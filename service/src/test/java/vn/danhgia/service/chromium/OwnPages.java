package vn.danhgia.service.chromium;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.feedback.IssueCommand.TellIssue;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.IssueId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.Office;
import vn.danhgia.service.acts.Acts;
import vn.danhgia.service.drafts.Drafts;
import vn.danhgia.service.evidence.EvidenceFiles;
import vn.danhgia.service.monitoring.Charges;

/** Our own pages with something on them, each with somebody who may see it. The quarters are made once for all tests. */
@Component
public class OwnPages {

    private final Office office;
    private final DossierListQueries list;
    private final EvidenceFiles files;
    private final Charges charges;
    private final Drafts drafts;
    private final Acts acts;
    private final JdbcClient jdbc;
    private List<OwnPage> all;

    OwnPages(Office office, DossierListQueries list, EvidenceFiles files, Charges charges, Drafts drafts, Acts acts, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.acts = acts;
        this.charges = charges;
        this.files = files;
        this.office = office;
        this.list = list;
    }

    /**
     * A page.
     *
     * @param name  of its picture
     * @param login empty for a stranger
     * @param data  most of its words are what somebody wrote or what a file or the machine says, and in no language of ours
     */
    public record OwnPage(String name, String login, String path, boolean data) {

        OwnPage(String name, String login, String path) {
            this(name, login, path, false);
        }
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
        pages.add(new OwnPage("tasks-of-an-official", "pho-kinh-te", "/"));
        pages.add(new OwnPage("cycles", "truong-bxdd", "/cycles"));
        pages.add(new OwnPage("cycle", "truong-bxdd", "/cycles/" + done));
        pages.add(new OwnPage("deadlines", "truong-bxdd", "/cycles/" + done + "/deadlines"));
        pages.add(new OwnPage("cycle-papers", "truong-bxdd", "/cycles/" + done + "/papers"));
        pages.add(new OwnPage("dossier", "truong-bxdd", dossier));
        pages.add(new OwnPage("dossier-of-ones-own", "pho-kinh-te", dossier));
        pages.add(new OwnPage("timeline", "truong-bxdd", dossier + "/timeline"));
        pages.add(new OwnPage("replay", "truong-bxdd", dossier + "/replay"));
        pages.add(new OwnPage("people", "truong-bxdd", "/people"));
        pages.add(new OwnPage("people-import", "truong-bxdd", "/people/import"));
        pages.add(new OwnPage("accounts", "quan-tri", "/people/accounts"));
        pages.add(new OwnPage("health", "quan-tri", "/health"));
        pages.add(new OwnPage("password", "pho-kinh-te", "/password"));
        pages.add(new OwnPage("results", "pho-kinh-te", catalogue + "/results"));
        pages.add(new OwnPage("levels", "bi-thu", "/cycles/" + proposed + "/levels"));
        pages.add(new OwnPage("quick-review", "chu-tich", "/quick-review"));
        Quarter assessing = office.openQuarter();
        office.carry(assessing, "approve-catalogue");
        office.confirmResults(assessing);
        String form = "/tasks/" + office.task(Office.OFFICIAL, "assess-self", Office.dossier(assessing, Office.OFFICIAL)).id();
        drafts.save(form.substring("/tasks/".length()), new PersonId(Office.COMMUNE, Office.OFFICIAL), Office.assessmentFields());
        pages.add(new OwnPage("assess-self", "pho-kinh-te", form));
        Quarter reporting = office.openQuarter();
        office.carry(reporting, "approve-catalogue");
        CatalogueId catalogueOf = new CatalogueId(new CycleId(Office.COMMUNE, reporting), new PersonId(Office.COMMUNE, Office.OFFICIAL));
        files.keep(catalogueOf, 1, "Biên bản nghiệm thu vụ mùa.pdf", ("%PDF-1.4\n" + "x".repeat(48_000)).getBytes(StandardCharsets.UTF_8));
        pages.add(new OwnPage("results-to-report", "pho-kinh-te", "/catalogues/" + catalogueOf + "/results"));
        pages.add(new OwnPage("unit", "truong-kinh-te", "/cycles/" + proposed + "/units/p-kinh-te"));
        pages.add(new OwnPage("year", "pho-kinh-te", "/years/" + done.year()));
        pages.add(new OwnPage("year-commune", "truong-bxdd", "/years/" + done.year() + "/commune"));
        pages.add(new OwnPage("rules", "pho-kinh-te", "/cycles/" + done + "/rules"));
        pages.add(new OwnPage("published", "pho-kinh-te", "/cycles/" + done + "/results"));
        charges.give(new PersonId(Office.COMMUNE, Office.CHAIRMAN), new BodyId(Office.COMMUNE, "p-kinh-te"), LocalDate.of(2026, 1, 1));
        pages.add(new OwnPage("monitoring", "chu-tich", "/cycles/" + proposed + "/monitoring"));
        pages.add(new OwnPage("charges", "truong-bxdd", "/monitoring"));
        acts.record(new Acts.Sent("feedback", "x", new TellIssue(new IssueId(Office.COMMUNE, "vuong-mac-1"), new BodyId(Office.COMMUNE, "bxdd"), "II.4.4a",
                "Nhiệm vụ giao sau ngày chốt có tính không?"), Map.of(), office.actor(Office.OFFICIAL), UUID.randomUUID().toString()));
        pages.add(new OwnPage("feedback", "truong-bxdd", "/feedback"));
        pages.add(new OwnPage("absence", "chu-tich", "/absence"));
        pages.add(new OwnPage("notices", "pho-kinh-te", "/notices"));
        pages.add(new OwnPage("deliveries", "truong-bxdd", "/notices/deliveries"));
        pages.add(new OwnPage("opening", "truong-bxdd", "/cycles/new?quarter=" + Office.freshQuarter()));
        pages.add(new OwnPage("deadline", "truong-bxdd", "/cycles/" + proposed + "/deadlines/D5"));
        pages.add(new OwnPage("special-case", "truong-bxdd", "/dossiers/" + Office.dossier(proposed, Office.OFFICIAL) + "/special"));
        pages.add(new OwnPage("complaint-intake", "pho-kinh-te", dossier + "/complaint"));
        pages.add(new OwnPage("verify", "truong-bxdd", dossier + "/verify"));
        pages.add(new OwnPage("export", "truong-bxdd", dossier + "/export"));
        pages.add(new OwnPage("readers", "pho-kinh-te", dossier + "/readers"));
        pages.add(new OwnPage("cycle-readers", "ubkt", "/cycles/" + done + "/readers"));
        pages.add(new OwnPage("event", "truong-bxdd", dossier + "/events/" + jdbc.sql("select min(global_index) from eventstore.event where aggregate_identifier = ?")
                .params(Office.dossier(done, Office.OFFICIAL)).query(Long.class).single(), true));
        pages.add(new OwnPage("complaints", "ubkt", "/complaints", true));
        pages.add(new OwnPage("paper-templates", "van-phong", "/papers/templates", true));
        pages.add(new OwnPage("caught-mails", "pho-kinh-te", "/demonstration/mails", true));
        pages.add(new OwnPage("not-found", "pho-kinh-te", "/dossiers/khong-co"));
        pages.add(new OwnPage("forbidden", "pho-kinh-te", "/people/accounts"));
        pages.add(new OwnPage("roles", "", "/demonstration/roles"));
        pages.add(new OwnPage("tour", "", "/demonstration/tour"));
        return pages;
    }
}
