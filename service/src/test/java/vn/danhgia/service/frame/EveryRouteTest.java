package vn.danhgia.service.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.ruleset.AuthorityRow;
import vn.danhgia.domain.ruleset.ProvinceRow;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.cycles.QuarterOpening;
import vn.danhgia.service.flows.Town;
import vn.danhgia.service.flows.Towns;

/**
 * Every row of the authority matrix, and every position that the province manages, carries a dossier to its end: whichever bodies the plan leaves out,
 * the flows go on. All the meetings are held, and one session.
 */
@ServiceTest
class EveryRouteTest {

    @Autowired
    QuarterOpening opening;

    @Autowired
    Towns towns;

    @Test
    @Tag("R-III.2.1-1")
    @Tag("R-I.1.1-1")
    @Tag("R-2.1-4")
    @Tag("R-2.2-1")
    @Tag("R-2.2-9")
    void aPersonOfEveryPositionIsRatedAndNotified() throws Exception {
        Quarter quarter = Office.freshQuarter();
        RuleSet rules = opening.ruleSet(quarter);
        List<String> positions = Stream.concat(rules.authorities().stream().map(AuthorityRow::position),
                rules.provinceManaged().stream().map(ProvinceRow::position)).toList();
        Town town = towns.settle(positions).opens(quarter);

        town.await(() -> town.rated().stream().allMatch(code -> town.state(code).stage() == Dossier.Stage.ACKNOWLEDGED));

        assertThat(town.rated()).hasSize(positions.size());
        assertThat(town.rated().stream().filter(code -> town.events(town.dossier(code)).contains("province-decided")))
                .as("the province's positions are its own to decide").hasSize(rules.provinceManaged().size());
    }
}
