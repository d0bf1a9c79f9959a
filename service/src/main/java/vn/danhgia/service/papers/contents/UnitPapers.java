package vn.danhgia.service.papers.contents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.rating.Completion;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.unit.AxisResult;
import vn.danhgia.domain.unit.OwnCadre;
import vn.danhgia.domain.unit.UnitEvent.CollectiveResultReported;
import vn.danhgia.domain.unit.UnitEvent.OwnCadresReported;
import vn.danhgia.domain.unit.UnitQuarter;
import vn.danhgia.processes.deadline.OpenWork;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.papers.Content;
import vn.danhgia.service.papers.Paper;

/** Papers of a unit in a quarter: Mẫu 04, its report, the slip that urges it, the notice of its people's results. */
@Component
public class UnitPapers {

    /** Units whose own papers have the State's head, not the Party's. */
    private static final Set<String> OF_THE_STATE = Set.of("GOVERNMENT", "COUNCIL");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Register register;
    private final Wording wording;
    private final Proposals proposals;
    private final Histories histories;

    UnitPapers(Register register, Wording wording, Proposals proposals, Histories histories) {
        this.register = register;
        this.wording = wording;
        this.proposals = proposals;
        this.histories = histories;
    }

    /** @param people of the unit, in the order of the roster */
    public Content summary(UnitQuarter unit, RuleSetRef rules, List<Seen> people) {
        Register.Persons persons = register.persons(unit.id().cycle(), Stream.concat(people.stream().map(one -> one.dossier().id().person()),
                unit.ownCadres().stream().map(OwnCadre::person)).toList());
        Rows own = new Rows();
        unit.ownCadres().forEach(cadre -> own.add("ho_ten", persons.name(cadre.person()), "chuc_danh", persons.title(cadre.person()),
                "muc", wording.level(cadre.level())));
        Optional<LocalDate> day = last(unit, OwnCadresReported.class).map(OwnCadresReported::at).map(Legal::dayOf);
        return Content.of(Paper.UNIT_SUMMARY).with(register.head(unit.id().cycle(), rules, name(unit), Optional.empty())).with("don_vi", name(unit))
                .with("ngay_bao_cao", wording.longDay(day)).table("can_bo", proposals.rows(people, persons)).table("tong_hop", proposals.levels(people))
                .table("thuoc_quyen", own.list()).flag("co_thuoc_quyen", !unit.ownCadres().isEmpty()).titled(title(Paper.UNIT_SUMMARY, unit));
    }

    /** @param unit that has reported */
    public Content report(UnitQuarter unit, RuleSetRef rules) {
        UnitQuarter.Report report = unit.report().orElseThrow();
        Optional<CollectiveResultReported> told = last(unit, CollectiveResultReported.class);
        Register.Persons persons = register.persons(unit.id().cycle(), List.of(report.by()));
        Rows rows = new Rows();
        report.axes().forEach(axis -> rows.add("truc", wording.of("axis." + axis.axis().name()), "giao", axis.assigned(), "dat", axis.done(),
                "bat_kha_khang", axis.excused()));
        String block = register.block(unit.id().cycle().commune(), unit.id().unit()).orElse("PARTY");
        boolean state = OF_THE_STATE.contains(block);
        Map<String, String> head = register.head(unit.id().cycle(), rules, name(unit), told.map(CollectiveResultReported::at).map(Legal::dayOf));
        Optional<Completion> confirmed = unit.completion();
        return Content.of(Paper.UNIT_REPORT)
                .with(head).with("don_vi", name(unit)).with("cap_tren_don_vi", wording.phrase("above." + block, Wording.upper(head.get("xa"))))
                .with("tieu_ngu", wording.phrase(state ? "state" : "party")).with("tieu_ngu_duoi", state ? wording.phrase("motto") : "")
                .with("giao", sum(report, AxisResult::assigned)).with("dat", sum(report, AxisResult::done))
                .with("bat_kha_khang", sum(report, AxisResult::excused))
                .with("phai_tinh", confirmed.map(Completion::counted).map(String::valueOf).orElse(""))
                .with("ty_le", confirmed.filter(done -> done.counted() > 0).map(UnitPapers::percent).orElse(""))
                .with("giai_trinh", wording.noneIfBlank(told.map(CollectiveResultReported::ground).flatMap(words -> words.reveal()).orElse("")))
                .with("tinh_trang", wording.phrase(report.confirmed() ? "confirmed" : "unconfirmed")).with("nguoi_bao_cao", persons.name(report.by()))
                .table("ds_truc", rows.list()).titled(title(Paper.UNIT_REPORT, unit));
    }

    private static int sum(UnitQuarter.Report report, ToIntFunction<AxisResult> of) {
        return report.axes().stream().mapToInt(of).sum();
    }

    /** Cut off after two decimals: what is below seventy never reads as seventy. */
    private static String percent(Completion done) {
        return Wording.shown(BigDecimal.valueOf(done.done()).multiply(HUNDRED).divide(BigDecimal.valueOf(done.counted()), 2, RoundingMode.DOWN)) + "%";
    }

    /** Name, post and level, nothing else (II.5.5). @param told dossiers of the unit whose result has been told */
    public Content notice(UnitQuarter unit, RuleSetRef rules, List<Dossier> told) {
        Register.Persons persons = register.persons(unit.id().cycle(), told.stream().map(dossier -> dossier.id().person()).toList());
        Rows rows = new Rows();
        told.forEach(dossier -> rows.add("ho_ten", persons.name(dossier.id().person()), "chuc_danh", persons.title(dossier.id().person()),
                "don_vi", persons.unit(dossier.id().person()), "muc", wording.level(dossier.decided().orElseThrow().level())));
        Optional<LocalDate> day = told.stream().flatMap(dossier -> dossier.decided().stream()).map(Dossier.Outcome::at).max(Instant::compareTo)
                .map(Legal::dayOf);
        return Content.of(Paper.UNIT_NOTICE).with(register.head(unit.id().cycle(), rules, register.issuer(unit.authority().organiser()), day))
                .with("don_vi", name(unit)).with("so_nguoi", told.size()).table("danh_sach", rows.list())
                .table("noi_nhan", register.recipients(unit.id().cycle(), rules, "notice", name(unit), wording.phrase("recipient.persons")))
                .titled(title(Paper.UNIT_NOTICE, unit));
    }

    /** @param open work in the unit that is not done, by limit */
    public Content slip(UnitQuarter unit, RuleSetRef rules, List<OpenLine> open, LocalDate today) {
        Register.Persons persons = register.persons(unit.id().cycle(),
                open.stream().flatMap(one -> Stream.concat(one.work().about().stream(), one.work().turn().stream())).distinct().toList());
        Rows rows = new Rows();
        open.forEach(one -> rows.add("viec", wording.of("deadline." + one.code().name()), "han", Wording.day(one.lastDay()), "tinh_trang",
                state(ChronoUnit.DAYS.between(today, one.lastDay())), "ho_ten", one.work().about().map(persons::name).orElse(name(unit)), "dang_cho",
                one.work().turn().stream().map(persons::name).collect(Collectors.joining(", "))));
        return Content.of(Paper.REMINDER_SLIP).with(register.head(unit.id().cycle(), rules, register.issuer(unit.authority().organiser()), Optional.of(today)))
                .with("don_vi", name(unit)).with("so_viec", open.size()).with("tai_ngay", Wording.day(today)).table("ds_viec", rows.list())
                .flag("khong_co", open.isEmpty()).flag("co_danh_sach", !open.isEmpty()).titled(title(Paper.REMINDER_SLIP, unit));
    }

    private String state(long left) {
        return left < 0 ? wording.phrase("slip.over", -left) : left == 0 ? wording.phrase("slip.today") : wording.phrase("slip.left", left);
    }

    /**
     * A line of the slip.
     *
     * @param lastDay that is in time by the plan, in Vietnam
     */
    public record OpenLine(DeadlineCode code, LocalDate lastDay, OpenWork work) {
    }

    private String name(UnitQuarter unit) {
        return register.unit(unit.id().cycle().commune(), unit.id().unit());
    }

    private String title(Paper paper, UnitQuarter unit) {
        return wording.phrase("title", wording.of("paper." + paper.code()), name(unit), Wording.quarter(unit.id().cycle().quarter()));
    }

    private <E> Optional<E> last(UnitQuarter unit, Class<E> event) {
        return histories.of(unit.id().toString(), 0).stream().map(happened -> happened.event()).filter(event::isInstance).map(event::cast)
                .reduce((first, second) -> second);
    }
}
