package vn.danhgia.service.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.Criterion;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;

/** What the samples of every family share. */
final class Samples {

    static final CycleId CYCLE = CycleId.parse("thanh-lam:2026-Q3");
    static final PersonId OFFICIAL = PersonId.parse("thanh-lam:p-0010");
    static final PersonId OTHER = PersonId.parse("thanh-lam:p-0009");
    static final CatalogueId CATALOGUE = new CatalogueId(CYCLE, OFFICIAL);
    static final DossierId DOSSIER = new DossierId(CYCLE, OFFICIAL);
    static final RuleSetRef RULES = new RuleSetRef("kh-2026", "0123456789abcdef".repeat(4));
    static final ScoreFrame FRAME = new ScoreFrame(Points.of("30"), Points.of("70"),
            List.of(new Criterion("chinh-tri", "chung", Points.of("18")), new Criterion("nang-luc", "chung", Points.of("12"))));
    static final Instant AT = Instant.parse("2026-09-10T02:30:00.123456Z");
    static final Instant LIMIT = Instant.parse("2026-09-14T17:00:00Z");
    static final AuthorityRoute ROUTE = new AuthorityRoute(Optional.of(body("p-kinh-te")), Optional.empty(), body("ld-ubnd"),
            body("p-kinh-te"), body("bxdd"), Optional.of(body("ttdu")), body("btv"), body("vpdu"), DeadlineCode.CATALOGUE_GOVERNMENT, "II.2.2(2); II.5.1");
    static final Confidential<String> WORDS = new Confidential<>(OFFICIAL, "Nhận xét");
    static final Confidential<PaperTally> COUNTS = new Confidential<>(OFFICIAL, new PaperTally(7, 6, 1, 4, 0, 0, 1));

    private Samples() {
    }

    static BodyId body(String code) {
        return new BodyId(CYCLE.commune(), code);
    }
}
