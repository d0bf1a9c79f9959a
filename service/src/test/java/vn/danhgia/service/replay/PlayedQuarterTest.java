package vn.danhgia.service.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.names.EventNames;
import vn.danhgia.domain.recompute.Conclusion;
import vn.danhgia.domain.recompute.Finding;
import vn.danhgia.domain.recompute.Recomputation;
import vn.danhgia.domain.recompute.Recorded;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.flows.Town;
import vn.danhgia.service.flows.Towns;
import vn.danhgia.service.replay.recompute.Recheck;
import vn.danhgia.service.rulebook.FileRuleBook;
import vn.danhgia.service.rulebook.OtherTables;

/**
 * A quarter played to its end, with a group over its quota and a member whom the province decides: its events fold to what the list shows, deciding again
 * agrees, and whatever is written otherwise in a copy of the log is found and named.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayedQuarterTest {

    private static final String STAYS = "p-0001";
    private static final String LOWERED = "p-0002";

    @Autowired
    Towns towns;

    @Autowired
    Recheck recheck;

    @Autowired
    DossierListQueries list;

    @Autowired
    FileRuleBook book;

    private Town town;
    private Recheck.Result quarter;

    @BeforeAll
    void playAQuarter() throws Exception {
        town = towns.settle("pho-don-vi-ubnd", "pho-don-vi-ubnd", "pho-don-vi-ubnd", "pho-don-vi-ubnd", "truong-don-vi-ubnd", "bi-thu", "uv-btv")
                .votes("excellent", STAYS, LOWERED).opens();
        DecisionSessionId session = town.session(1);
        town.does(Town.CHAIR, "count-stay-votes", session, stays());
        town.does(Town.DEPUTY, "confirm-stay-votes", session, stays());
        town.await(() -> town.rated().stream().allMatch(code -> town.state(code).stage() == Dossier.Stage.ACKNOWLEDGED));
        quarter = recheck.of(town.cycle());
    }

    @Test
    @Tag("R-1.1-3")
    void everyDossierFoldsToWhatTheListShows() {
        assertThat(quarter.unreadable()).isEmpty();
        assertThat(quarter.computed().orElseThrow().recorded().dossiers()).hasSize(town.rated().size());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(FoldedRows.differences(quarter.computed().get(), list, town.cycle())).isEmpty());
    }

    @Test
    @Tag("R-0-1")
    @Tag("R-1.1-3")
    void decidedAgainUnderItsFrozenRulesItAgrees() {
        assertThat(quarter.computed().orElseThrow().findings()).isEmpty();
        assertThat(quarter.computed().get().events()).isGreaterThan(200);
    }

    @Test
    void theConclusionsAreReachedWithoutReadingTheRecordedOnes() throws Exception {
        // Every level that the log decided is written otherwise; what is computed stays what it was.
        List<Recorded> log = Altered.copy(quarter.entries(), "level-carried", "p-0003", "level", "\"EXCELLENT\"");
        Recomputation again = Recomputation.of(log, quarter.rules().orElseThrow());

        assertThat(Conclusion.of(again.recomputed(), town.dossier("p-0003"))).isEqualTo(
                Conclusion.of(quarter.computed().orElseThrow().recomputed(), town.dossier("p-0003")));
        assertThat(level(again, "p-0003")).isEqualTo(Level.GOOD);
    }

    @Test
    @Tag("R-4.1-2")
    void underAWiderShareTheOneWhomTheQuotaLoweredIsSupposedToStay() {
        RuleSet wider = OtherTables.with(book.kept(quarter.ref().orElseThrow()), "readings.csv", "QUOTA_SHARE,TWENTY_PERCENT,",
                "QUOTA_SHARE,TWENTY_FIVE_PERCENT,", "QUOTA_BASE,FINAL_GOOD,", "QUOTA_BASE,GOOD_OR_BETTER,",
                "QUOTA_GROUPS,BY_TABLE,", "QUOTA_GROUPS,ONE_FOR_ALL,");
        Recomputation supposed = Recomputation.supposing(Altered.untouched(quarter.entries()), wider);

        assertThat(conclusion(quarter.computed().orElseThrow(), LOWERED, Conclusion.Step.QUOTA)).as("two for one place").containsExactly(2, 1, 1);
        assertThat(level(quarter.computed().get(), LOWERED)).isEqualTo(Level.GOOD);
        assertThat(conclusion(supposed, LOWERED, Conclusion.Step.QUOTA)).containsExactly(2, 2, 2);
        assertThat(level(supposed, LOWERED)).isEqualTo(Level.EXCELLENT);
        assertThat(supposed.findings()).filteredOn(finding -> finding.kind() == Finding.Kind.REFUSED)
                .anyMatch(finding -> finding.refusal().orElseThrow().code() == RejectionCode.QUOTA_NOT_EXCEEDED);
    }

    static Stream<String[]> alterations() throws IOException {
        try (InputStream table = PlayedQuarterTest.class.getResourceAsStream("/replay/alterations.csv")) {
            return new String(table.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> line.split(";", -1)).toList().stream();
        }
    }

    @Test
    void fiftyAndMoreThingsAreWrittenOtherwise() throws IOException {
        assertThat(alterations()).hasSizeGreaterThan(50);
        assertThat(alterations().map(row -> row[0]).distinct()).containsExactly("score", "task", "date", "tally", "outcome", "rule");
    }

    @ParameterizedTest(name = "{0}: {1} of {2}, {3} = {4}")
    @MethodSource("alterations")
    void whateverIsWrittenOtherwiseIsFoundAndNamed(String kind, String event, String who, String path, String value, String first, String way, String names)
            throws Exception {
        String commune = town.cycle().commune().value();
        List<Recorded> log = Altered.copy(quarter.entries(), event, who, path, value.replace("xa:", commune + ":"));

        List<Finding> findings = Recomputation.of(log, quarter.rules().orElseThrow()).contradictions();

        assertThat(findings).as("altered and not found").isNotEmpty();
        Finding found = findings.get(0);
        assertThat(EventNames.of(found.at().event().getClass()).orElseThrow().name() + " " + found.kind() + " " + named(found).toString()
                .replace(commune, "xa"))
                .startsWith(first + " " + way).contains(names);
    }

    @ParameterizedTest
    @CsvSource({
            "thresholds.csv,'GOOD_FROM_POINTS,70','GOOD_FROM_POINTS,60',rules.thresholds.values[GOOD_FROM_POINTS]",
            "thresholds.csv,'QUORUM_NUMERATOR,2','QUORUM_NUMERATOR,1',rules.quorum.numerator",
            "readings.csv,'QUOTA_SHARE,TWENTY_PERCENT','QUOTA_SHARE,TWENTY_FIVE_PERCENT',rules.readings.chosen[QUOTA_SHARE]",
            "deadlines.csv,'D6,PROPOSAL,LAST,15','D6,PROPOSAL,LAST,14',limits[PROPOSAL]",
            "groups.csv,'G5,pho-don-vi-ubnd','G6,pho-don-vi-ubnd',group",
            "authority.csv,'pho-don-vi-ubnd,@don-vi,p-vhxh,ld-ubnd,@don-vi','pho-don-vi-ubnd,@don-vi,p-vhxh,ld-ubnd,ttdu',route.proposer",
            "days.csv,'OLD_UNIT_REMARKS,LAST,9','OLD_UNIT_REMARKS,LAST,8',limits.oldUnit"})
    void aRowOfTheRulesThatIsNotTheFrozenOneIsFoundByTheDigestAndByItsPlace(String file, String row, String other, String place) {
        RuleSet altered = OtherTables.with(book.kept(quarter.ref().orElseThrow()), file, row, other);

        List<Finding> findings = Recomputation.of(Altered.untouched(quarter.entries()), altered).contradictions();

        assertThat(named(findings.get(0))).contains("ruleSet.sha256");
        assertThat(findings.stream().flatMap(finding -> named(finding).stream())).anyMatch(name -> name.contains(place));
    }

    private static List<String> named(Finding finding) {
        List<String> names = new ArrayList<>(finding.differences().stream().map(one -> one.where()).toList());
        finding.refusal().ifPresent(refusal -> names.add(refusal.code().id()));
        return names;
    }

    private Level level(Recomputation of, String code) {
        return (Level) conclusion(of, code, Conclusion.Step.DECISION).get(0);
    }

    private List<Object> conclusion(Recomputation of, String code, Conclusion.Step step) {
        return Conclusion.of(of.recomputed(), town.dossier(code)).stream().filter(one -> one.step() == step).findFirst().orElseThrow().values();
    }

    private static Map<String, List<String>> stays() {
        Map<String, List<String>> fields = new HashMap<>();
        for (String code : List.of(STAYS, LOWERED)) {
            boolean all = code.equals(STAYS);
            fields.putAll(Office.fields("present-" + code, "3", "inFavour-" + code, all ? "3" : "0", "against-" + code, all ? "0" : "3", "invalid-" + code,
                    "0"));
        }
        return fields;
    }
}
