package vn.danhgia.service.papers.contents;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.AssessmentForm;
import vn.danhgia.domain.dossier.AttachedPaper;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.DossierEvent.ResultNotified;
import vn.danhgia.domain.dossier.DossierEvent.SelfAssessmentSubmitted;
import vn.danhgia.domain.dossier.PaperKind;
import vn.danhgia.domain.dossier.SelfAssessment;
import vn.danhgia.domain.ruleset.RequiredPaper;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.workcatalogue.Axis;
import vn.danhgia.domain.workcatalogue.AxisRole;
import vn.danhgia.domain.workcatalogue.Course;
import vn.danhgia.domain.workcatalogue.Doer;
import vn.danhgia.domain.workcatalogue.Origin;
import vn.danhgia.domain.workcatalogue.Part;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.domain.workcatalogue.WorkItem;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.complaint.Cases;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.papers.Content;
import vn.danhgia.service.papers.Paper;

/** Papers about one person: catalogue, self-assessment, notice, index. */
@Component
public class DossierPapers {

    private final Register register;
    private final Wording wording;
    private final Histories histories;
    private final FrozenRules frozen;
    private final Cases cases;

    DossierPapers(Register register, Wording wording, Histories histories, FrozenRules frozen, Cases cases) {
        this.register = register;
        this.wording = wording;
        this.histories = histories;
        this.frozen = frozen;
        this.cases = cases;
    }

    /** Which of the two forms a dossier's self-assessment has. */
    public static Paper form(Dossier dossier) {
        return AssessmentForm.of(dossier.terms().duty()) == AssessmentForm.LEADER ? Paper.SELF_ASSESSMENT_2A : Paper.SELF_ASSESSMENT_2B;
    }

    /** @param catalogue with at least one row */
    public Content catalogue(WorkCatalogue catalogue, RuleSetRef rules) {
        CycleId cycle = catalogue.id().cycle();
        PersonId person = catalogue.id().person();
        Register.Persons persons = register.persons(cycle, Stream.concat(Stream.of(person), catalogue.items().stream()
                .flatMap(item -> Stream.concat(item.leads().stream(), item.coordinators().stream())).flatMap(doer -> doer.person().stream())).toList());
        Optional<LocalDate> approved = catalogue.course().approval().map(Course.Approval::at).map(Legal::dayOf);
        Rows rows = new Rows();
        for (WorkItem item : catalogue.items()) {
            rows.add("truc", item.axis().name().substring(1), "muc_tieu", item.objective(), "nhiem_vu", item.task(), "san_pham", item.product(),
                    "chuan_dat", item.expected(), "han", Wording.day(item.due()), "nguoi_lam", doers(item, cycle, persons),
                    "trach_nhiem", item.responsibility(),
                    "tham_quyen", item.authority(), "cach_do", item.measure(), "diem", item.weight().value(), "trong_tam", item.key() ? "x" : "",
                    "nguon", origin(item.origin()));
        }
        return Content.of(Paper.WORK_CATALOGUE).with(register.head(cycle, rules, persons.unit(person), approved)).with(about(person, persons))
                .with("truc_chinh", axes(catalogue, AxisRole.MAIN)).with("truc_phu", axes(catalogue, AxisRole.SUPPORT))
                .with("noi_duyet", register.body(catalogue.route().approver())).with("ngay_duyet", wording.longDay(approved))
                .table("viec", rows.list()).titled(title(Paper.WORK_CATALOGUE, persons.name(person), cycle));
    }

    private static Map<String, String> about(PersonId person, Register.Persons persons) {
        return Map.of("ho_ten", persons.name(person), "chuc_danh", persons.title(person), "don_vi", persons.unit(person));
    }

    private String title(Paper paper, String name, CycleId cycle) {
        return wording.phrase("title", wording.of("paper." + paper.code()), name, Wording.quarter(cycle.quarter()));
    }

    private String axes(WorkCatalogue catalogue, AxisRole role) {
        return wording.noneIfBlank(Arrays.stream(Axis.values()).filter(axis -> catalogue.axes().get(axis) == role)
                .map(axis -> wording.of("axis-short." + axis.name())).collect(Collectors.joining("; ")));
    }

    private String doers(WorkItem item, CycleId cycle, Register.Persons persons) {
        String leads = names(item.leads(), cycle, persons);
        String others = names(item.coordinators(), cycle, persons);
        String own = wording.of("part." + item.part().name());
        String first = leads.isEmpty() ? own : item.part() == Part.LEAD ? wording.phrase("leads", leads) : own + "\n" + wording.phrase("leads", leads);
        return others.isEmpty() ? first : first + "\n" + wording.phrase("co-ordinates", others);
    }

    private String names(List<Doer> doers, CycleId cycle, Register.Persons persons) {
        return doers.stream().map(doer -> doer.person().map(persons::name).orElseGet(() -> register.unit(cycle.commune(), doer.unit().orElseThrow().code())))
                .collect(Collectors.joining(", "));
    }

    private String origin(Origin origin) {
        // What is carried over refers to a row by its id, which says nothing to people.
        return origin.kind() == Origin.Kind.CARRIED_OVER ? wording.of("origin." + origin.kind().name()) : origin.reference();
    }

    /** @param dossier with an assessment */
    public Content selfAssessment(Dossier dossier, WorkCatalogue catalogue) {
        Paper form = form(dossier);
        CycleId cycle = dossier.id().cycle();
        PersonId person = dossier.id().person();
        Register.Persons persons = register.persons(cycle, List.of(person));
        Dossier.Assessment own = dossier.assessment().orElseThrow();
        Optional<SelfAssessment> told = Wording.read(own.content());
        Optional<LocalDate> day = last(dossier, SelfAssessmentSubmitted.class).map(SelfAssessmentSubmitted::at).map(Legal::dayOf);
        return Content.of(form).with(register.head(cycle, dossier.ruleSet(), persons.unit(person), day)).with(about(person, persons))
                .with("diem_chung", Wording.shown(own.common().value())).with("diem_chung_toi_da", Wording.shown(dossier.frame().common().value()))
                .with("diem_ket_qua", Wording.shown(own.results().value())).with("diem_ket_qua_toi_da", Wording.shown(dossier.frame().results().value()))
                .with("tong", Wording.shown(own.total().value())).with("tu_xep", wording.level(own.ownLevel()))
                .with("tu_nhan_xet", told.map(SelfAssessment::remarks).orElse("")).with("han_che", orNone(told.map(SelfAssessment::shortcomings)))
                .with("nguyen_nhan", orNone(told.map(SelfAssessment::causes))).with("khac_phuc", orNone(told.map(SelfAssessment::remedies)))
                .with("dot_xuat", told.map(SelfAssessment::adHoc).orElse("")).with("noi_nhan_ban", register.body(dossier.terms().receiver()))
                .table("tieu_chi", criteria(dossier, told)).table("ds_nhiem_vu", results(dossier, catalogue, told))
                .table("noi_dung_dung_dau", told.map(this::sections).orElse(List.of())).table("chi_so", told.map(this::indicators).orElse(List.of()))
                .flag("dung_dau", told.filter(known -> !known.sections().isEmpty()).isPresent())
                .flag("truc_3", told.filter(known -> !known.indicators().isEmpty()).isPresent())
                .flag("dot_xuat_co", told.filter(known -> !known.adHoc().isBlank()).isPresent())
                .titled(title(form, persons.name(person), cycle));
    }

    private String orNone(Optional<String> text) {
        return text.map(wording::noneIfBlank).orElse("");
    }

    private List<Map<String, Object>> criteria(Dossier dossier, Optional<SelfAssessment> told) {
        Rows rows = new Rows();
        told.ifPresent(known -> known.criteria().forEach(scored -> rows.add("noi_dung", wording.orElse("criterion." + scored.criterion(), scored.criterion()),
                "toi_da", dossier.frame().criterion(scored.criterion()).<Object>map(criterion -> criterion.max().value()).orElse(""),
                "diem", scored.points().value())));
        return rows.list();
    }

    private List<Map<String, Object>> results(Dossier dossier, WorkCatalogue catalogue, Optional<SelfAssessment> told) {
        Map<Integer, WorkItem> planned = new HashMap<>();
        catalogue.items().forEach(item -> planned.put(item.number(), item));
        Rows rows = new Rows();
        told.ifPresent(known -> known.results().forEach(result -> {
            Optional<WorkItem> item = Optional.ofNullable(planned.get(result.number()));
            rows.add("nhiem_vu", item.map(WorkItem::task).orElse(""), "san_pham", item.map(one -> one.product() + "\n" + one.expected()).orElse(""),
                    "han", item.map(one -> Wording.day(one.due())).orElse(""), "thuc_te", result.actual(),
                    "hoan_thanh", result.finished().map(Wording::day).orElseGet(() -> wording.of("assessment.unfinished")),
                    "muc_do", result.degree().map(degree -> String.valueOf(degree.ordinal() + 1)).orElse(""), "minh_chung", result.evidence(),
                    "toi_da", dossier.plan().item(result.number()).<Object>map(one -> one.weight().value()).orElse(""), "diem", result.points().value());
        }));
        return rows.list();
    }

    private List<Map<String, Object>> sections(SelfAssessment told) {
        Rows rows = new Rows();
        told.sections().forEach((section, text) -> rows.add("noi_dung", wording.of("word." + section.name()), "tu_danh_gia", text));
        return rows.list();
    }

    private List<Map<String, Object>> indicators(SelfAssessment told) {
        Rows rows = new Rows();
        told.indicators().forEach((indicator, text) -> rows.add("noi_dung", wording.of("word." + indicator.name()), "ket_qua", text));
        return rows.list();
    }

    /** Level only (II.5.5). @param dossier whose result has been told */
    public Content notice(Dossier dossier) {
        CycleId cycle = dossier.id().cycle();
        PersonId person = dossier.id().person();
        Register.Persons persons = register.persons(cycle, List.of(person));
        Optional<LocalDate> day = last(dossier, ResultNotified.class).map(ResultNotified::at).map(Legal::dayOf);
        return Content.of(Paper.RESULT_NOTICE).with(register.head(cycle, dossier.ruleSet(), register.issuer(dossier.route().appraiser()), day))
                .with(about(person, persons)).with("muc", wording.level(dossier.decided().orElseThrow().level()))
                .with("so_quyet_dinh", dossier.paper().map(Dossier.Paper::number).orElse(""))
                .with("ngay_quyet_dinh", wording.longDay(dossier.paper().map(Dossier.Paper::date)))
                .with("co_quan_quyet_dinh", dossier.route().isDecidedByProvince() ? wording.phrase("province") : register.body(dossier.route().decider()))
                .flag("dang_xem_xet", cases.open(dossier.id()).isPresent())
                .table("noi_nhan", register.recipients(cycle, dossier.ruleSet(), "notice", persons.unit(person), wording.phrase("recipient.person")))
                .titled(title(Paper.RESULT_NOTICE, persons.name(person), cycle));
    }

    public Content index(Dossier dossier) {
        CycleId cycle = dossier.id().cycle();
        PersonId person = dossier.id().person();
        Register.Persons persons = register.persons(cycle, List.of(person));
        Map<String, String> clauses = frozen.of(dossier.ruleSet()).papers().ofTheDossier().stream()
                .collect(Collectors.toMap(RequiredPaper::code, RequiredPaper::clause));
        List<String> missing = dossier.missingPapers();
        Rows rows = new Rows();
        dossier.terms().papers().stream().filter(kind -> kind.required() || dossier.attached().containsKey(kind.code())).forEach(kind -> rows.add(
                "ten", wording.of("word." + kind.code()), "bat_buoc", kind.required() ? "x" : "",
                "tinh_trang", wording.phrase(missing.contains(kind.code()) ? "missing" : "there"), "ghi_chu", note(dossier, kind),
                "can_cu", clauses.getOrDefault(kind.code(), "")));
        return Content.of(Paper.DOSSIER_INDEX).with(register.head(cycle, dossier.ruleSet(), register.issuer(dossier.route().appraiser()), Optional.empty()))
                .with(about(person, persons)).table("giay_to", rows.list()).titled(title(Paper.DOSSIER_INDEX, persons.name(person), cycle));
    }

    private static String note(Dossier dossier, PaperKind kind) {
        return Optional.ofNullable(dossier.attached().get(kind.code())).flatMap(Confidential::reveal).map(AttachedPaper::name).orElse("");
    }

    private <E> Optional<E> last(Dossier dossier, Class<E> event) {
        return histories.of(dossier.id().toString(), 0).stream().map(happened -> happened.event()).filter(event::isInstance).map(event::cast)
                .reduce((first, second) -> second);
    }
}
