package vn.danhgia.service.chromium;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import vn.danhgia.domain.decision.GroupCount;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.year.YearView;
import vn.danhgia.processes.command.States;
import vn.danhgia.processes.decision.Agendas;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.Browser;
import vn.danhgia.service.complaints.Effects;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.papers.Format;
import vn.danhgia.service.papers.Texts;

/** What a replacing decision changes, as states, lists and papers have it now; and the tables of it that were written by hand ({@code complaints/*.csv}). */
final class ComplaintFacts {

    private static final Map<Level, String> WORDS = Map.of(Level.EXCELLENT, "Hoàn thành xuất sắc nhiệm vụ", Level.GOOD, "Hoàn thành tốt nhiệm vụ",
            Level.NOT_COMPLETED, "Không hoàn thành nhiệm vụ");

    private final Histories histories;
    private final States states;
    private final Agendas agendas;
    private final Effects effects;
    private final DossierListQueries list;
    private final Reading reading;

    /**
     * Who reads which papers.
     *
     * @param official  login of the person concerned
     * @param organiser login of one who sees the lists
     * @param unit      of the person, its code and its name
     */
    record Reading(int port, String password, String official, String name, String organiser, String unit, String unitName) {

        private String paper(String reader, String code, String subject) throws IOException {
            return Texts.of(Browser.signedIn(port, reader, password).download("/papers/" + code + "/" + subject + "/docx"), Format.DOCX);
        }
    }

    ComplaintFacts(ApplicationContext application, Reading reading) {
        this.histories = application.getBean(Histories.class);
        this.states = application.getBean(States.class);
        this.agendas = application.getBean(Agendas.class);
        this.effects = application.getBean(Effects.class);
        this.list = application.getBean(DossierListQueries.class);
        this.reading = reading;
    }

    /** By the keys of the tables. */
    Map<String, String> of(DossierId id) throws IOException {
        Dossier dossier = histories.dossierOf(id);
        Level level = dossier.decided().orElseThrow().level();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("level in force", level.name());
        facts.put("decision in force", dossier.paper().orElseThrow().number());
        facts.put("decisions replaced", dossier.former().stream().map(former -> former.paper().number() + " " + former.decided().level())
                .collect(Collectors.joining(", ")));
        GroupCount group = GroupCount.of(states.sessionOf(new DecisionSessionId(id.cycle(), "1")).rules(), agendas.decided(id.cycle()), id);
        facts.put("group: EXCELLENT", String.valueOf(group.ratedExcellent()));
        facts.put("group: GOOD", String.valueOf(group.ratedGood()));
        facts.put("group: places of the quota", String.valueOf(group.places()));
        facts.put("group: too many", String.valueOf(group.overrun()));
        YearView year = effects.year(id);
        facts.put("year: this quarter", year.quarters().stream().filter(one -> one.quarter().equals(id.cycle().quarter())).findFirst().orElseThrow().decided()
                .orElseThrow().name());
        facts.put("year: this quarter closes EXCELLENT", year.closedBy().contains(id.cycle().quarter()) ? "yes" : "no");
        facts.put("head answers for the proposal", Effects.answers(dossier) ? "yes" : "no");
        facts.put("notices of the result", String.valueOf(histories.of(id.toString(), 0).stream().filter(one -> one.name().equals("result-notified")).count()));
        String notice = reading.paper(reading.official(), "thong-bao-ket-qua", id.toString());
        facts.put("notice: level", levelsIn(notice));
        facts.put("notice: recipients", Stream.of(reading.unitName() + ",", "Cá nhân có tên trên,", "Lưu Văn phòng Đảng ủy.").filter(notice::contains)
                .collect(Collectors.joining(" | ")));
        facts.put("list: level", list.dossier(id).flatMap(row -> row.decidedLevel()).orElseThrow().name());
        facts.put("unit's notice: level", levelsIn(lineOf(reading.paper(reading.organiser(), "thong-bao-don-vi", id.cycle() + ":unit:" + reading.unit()))));
        facts.put("first decision's list: level", levelsIn(lineOf(reading.paper(reading.organiser(), "quyet-dinh", id.cycle() + ":decision-session:1"))));
        return facts;
    }

    /** What follows the person's name in a list, up to the next level: the list's columns are name, post, unit, level. */
    private String lineOf(String paper) {
        int at = paper.indexOf(reading.name());
        assertThat(at).as("%s is in the list", reading.name()).isNotNegative();
        String rest = paper.substring(at);
        int end = WORDS.values().stream().filter(rest::contains).mapToInt(word -> rest.indexOf(word) + word.length()).min().orElse(rest.length());
        return rest.substring(0, end);
    }

    private static String levelsIn(String paper) {
        return Stream.of(Level.NOT_COMPLETED, Level.EXCELLENT, Level.GOOD).map(WORDS::get).filter(paper::contains).collect(Collectors.joining(" + "));
    }

    /** @param column of the table: 1 before, 2 after */
    static Map<String, String> table(String name, int column) throws IOException {
        try (InputStream table = ComplaintFacts.class.getResourceAsStream("/complaints/" + name)) {
            Map<String, String> rows = new LinkedHashMap<>();
            new String(table.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> line.split(";", -1)).forEach(row -> {
                assertThat(row[3]).as("every row has its clause").matches("[IV]+\\.[0-9.]+");
                rows.put(row[0], row[column]);
            });
            return rows;
        }
    }
}
