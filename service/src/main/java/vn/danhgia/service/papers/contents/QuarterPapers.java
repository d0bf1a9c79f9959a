package vn.danhgia.service.papers.contents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.CycleEvent.ProvinceReported;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.discipline.DisciplineFacts;
import vn.danhgia.domain.discipline.DisciplineList;
import vn.danhgia.domain.discipline.ListedEntry;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.projections.dossierlist.DossierRow;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.papers.Content;
import vn.danhgia.service.papers.Paper;

/** Papers of a whole quarter: Mẫu 03, the list of what is late, UBKT's list, the report to the province. */
@Component
public class QuarterPapers {

    private static final String STANDING_COMMITTEE = "btv";

    private final Register register;
    private final Wording wording;
    private final Proposals proposals;
    private final Histories histories;
    private final FrozenRules frozen;

    QuarterPapers(Register register, Wording wording, Proposals proposals, Histories histories, FrozenRules frozen) {
        this.register = register;
        this.wording = wording;
        this.proposals = proposals;
        this.histories = histories;
        this.frozen = frozen;
    }

    public Content synthesis(Cycle cycle, List<Seen> people) {
        RuleSet rules = frozen.of(cycle);
        Register.Persons persons = register.persons(cycle.id(), persons(people));
        Map<String, List<Level>> groups = new TreeMap<>();
        people.forEach(one -> cycle.placementOf(one.dossier().id().person()).flatMap(placement -> rules.similarPositions().of(placement.position(),
                rules.rating().readings().of(Reading.QuotaGroups.class))).ifPresent(group -> groups.computeIfAbsent(group, any -> new ArrayList<>())
                .addAll(one.dossier().proposal().map(Dossier.Proposal::level).stream().toList())));
        List<Map<String, Object>> lines = new ArrayList<>();
        groups.forEach((group, levels) -> {
            Map<String, Object> line = new LinkedHashMap<>(counted(levels));
            line.put("nhom", group);
            line.put("tong", levels.size());
            lines.add(line);
        });
        return Content.of(Paper.SYNTHESIS).with(register.head(cycle.id(), cycle.ruleSet(), organiser(cycle, rules), Optional.empty()))
                .with("so_nguoi", people.size()).table("can_bo", proposals.rows(people, persons)).table("tong_hop", proposals.levels(people))
                .table("ds_nhom", lines).titled(title(Paper.SYNTHESIS, cycle));
    }

    private String organiser(Cycle cycle, RuleSet rules) {
        return register.issuer(new BodyId(cycle.id().commune(), rules.bodies().organiser()));
    }

    private static List<PersonId> persons(List<Seen> people) {
        return people.stream().map(one -> one.dossier().id().person()).toList();
    }

    private static Map<String, Object> counted(List<Level> levels) {
        return Map.of("htxs", count(levels, Level.EXCELLENT), "htt", count(levels, Level.GOOD), "htnv", count(levels, Level.COMPLETED),
                "khtnv", count(levels, Level.NOT_COMPLETED));
    }

    private static int count(List<Level> levels, Level level) {
        return (int) levels.stream().filter(level::equals).count();
    }

    /** @param rows of the quarter's board; those without anything late are left out */
    public Content lateList(Cycle cycle, List<DossierRow> rows) {
        List<DossierRow> late = rows.stream().filter(row -> !row.late().isBlank()).toList();
        Register.Persons persons = register.persons(cycle.id(), late.stream().map(row -> PersonId.parse(row.person())).toList());
        Rows lines = new Rows();
        late.forEach(row -> {
            PersonId person = PersonId.parse(row.person());
            lines.add("ho_ten", persons.name(person), "chuc_danh", persons.title(person), "don_vi", persons.unit(person),
                    "khau", List.of(row.late().split(" ")).stream().map(step -> wording.of("late." + step)).collect(Collectors.joining("; ")));
        });
        return Content.of(Paper.LATE_LIST).with(register.head(cycle.id(), cycle.ruleSet(), organiser(cycle, frozen.of(cycle)), Optional.empty()))
                .with("so_nguoi", late.size()).table("danh_sach", lines.list()).flag("khong_co", late.isEmpty())
                .flag("co_danh_sach", !late.isEmpty()).titled(title(Paper.LATE_LIST, cycle));
    }

    /** @param list that has come */
    public Content disciplineList(Cycle cycle, DisciplineList list) {
        Register.Persons persons = register.persons(cycle.id(), list.entries().stream().flatMap(entry -> entry.person().stream()).toList());
        Rows rows = new Rows();
        for (ListedEntry entry : list.entries()) {
            Optional<DisciplineFacts> facts = Wording.read(entry.facts());
            rows.add("ten", entry.person().map(persons::name).orElseGet(() -> register.unit(cycle.id().commune(), entry.collective().orElse(""))),
                    "chuc_danh", entry.person().map(persons::title).orElse(""),
                    "loai", facts.map(known -> wording.of("discipline.kind." + known.kind().name())).orElse(""),
                    "hinh_thuc", facts.flatMap(DisciplineFacts::form).map(form -> wording.of("discipline.form." + form.name())).orElse(""),
                    "so_quyet_dinh", facts.map(DisciplineFacts::decisionNumber).orElse(""),
                    "ngay", facts.flatMap(DisciplineFacts::inForce).map(Wording::day).orElse(""));
        }
        boolean readable = list.listed() != null && list.listed().reveal().isPresent();
        return Content.of(Paper.DISCIPLINE_LIST).with(register.head(cycle.id(), cycle.ruleSet(), register.issuer(list.inspection()), Optional.empty()))
                .with("tinh_trang", readable ? "" : wording.of("erased")).table("danh_sach", rows.list())
                .flag("khong_co", readable && list.entries().isEmpty()).flag("co_danh_sach", !list.entries().isEmpty())
                .titled(title(Paper.DISCIPLINE_LIST, cycle));
    }

    /** @param people everybody who was rated or left without a rating, as this reader may see them */
    public Content provinceReport(Cycle cycle, List<Seen> people) {
        RuleSet rules = frozen.of(cycle);
        BodyId committee = new BodyId(cycle.id().commune(), STANDING_COMMITTEE);
        Optional<ProvinceReported> reported = histories.of(cycle.id().toString(), 0).stream().map(happened -> happened.event())
                .filter(ProvinceReported.class::isInstance).map(ProvinceReported.class::cast).findFirst();
        Register.Persons persons = register.persons(cycle.id(), persons(people));
        List<Dossier> dossiers = people.stream().map(Seen::dossier).toList();
        Rows province = new Rows();
        dossiers.stream().filter(dossier -> dossier.route().isDecidedByProvince()).forEach(dossier -> province.add(
                "ho_ten", persons.name(dossier.id().person()), "chuc_danh", persons.title(dossier.id().person()),
                "de_nghi", wording.level(dossier.proposal().map(Dossier.Proposal::level)),
                "ket_qua", wording.level(dossier.decided().map(Dossier.Outcome::level))));
        Map<String, List<Dossier>> byUnit = new LinkedHashMap<>();
        dossiers.forEach(dossier -> byUnit.computeIfAbsent(cycle.placementOf(dossier.id().person()).map(Placement::unit).orElse(""), any -> new ArrayList<>())
                .add(dossier));
        Rows units = new Rows();
        byUnit.forEach((unit, some) -> {
            Map<String, Object> levels = counted(levels(some));
            units.add("don_vi", register.unit(cycle.id().commune(), unit), "tong", some.size(), "htxs", levels.get("htxs"), "htt", levels.get("htt"),
                    "htnv", levels.get("htnv"), "khtnv", levels.get("khtnv"), "chua_xep", some.size() - levels(some).size());
        });
        List<Level> levels = levels(dossiers);
        return Content.of(Paper.PROVINCE_REPORT)
                .with(register.head(cycle.id(), cycle.ruleSet(), register.issuer(committee), reported.map(ProvinceReported::date)))
                .with("so", wording.number(reported.map(ProvinceReported::number), "BC/ĐU")).with("tong_so", dossiers.size()).with("da_xep", levels.size())
                .with("chua_xep", dossiers.size() - levels.size()).with("quyet_dinh", decisions(dossiers)).with("chuc_vu_ky", wording.phrase("secretary"))
                .with("nguoi_ky", "").table("tong_hop", wording.levels(levels)).table("dien_tinh", province.list()).table("ds_don_vi", units.list())
                .table("noi_nhan", register.recipients(cycle.id(), cycle.ruleSet(), "province-report", wording.phrase("recipient.units"),
                        wording.phrase("recipient.persons")))
                .flag("co_dien_tinh", !province.list().isEmpty()).titled(title(Paper.PROVINCE_REPORT, cycle));
    }

    private static List<Level> levels(List<Dossier> dossiers) {
        return dossiers.stream().flatMap(dossier -> dossier.decided().stream()).map(Dossier.Outcome::level).toList();
    }

    private String decisions(List<Dossier> dossiers) {
        return wording.noneIfBlank(dossiers.stream().flatMap(dossier -> dossier.paper().stream()).distinct()
                .map(paper -> wording.phrase("decision", paper.number(), Wording.day(paper.date()))).collect(Collectors.joining("; ")));
    }

    private String title(Paper paper, Cycle cycle) {
        return wording.phrase("title.quarter", wording.of("paper." + paper.code()), Wording.quarter(cycle.id().quarter()));
    }
}
