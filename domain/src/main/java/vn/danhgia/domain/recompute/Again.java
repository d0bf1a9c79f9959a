package vn.danhgia.domain.recompute;

import static vn.danhgia.domain.recompute.World.open;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danhgia.domain.cycle.AuthorityGaps;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.CycleCommand;
import vn.danhgia.domain.cycle.CycleEvent;
import vn.danhgia.domain.cycle.RosterLine;
import vn.danhgia.domain.cycle.Seats;
import vn.danhgia.domain.discipline.DisciplineCommand;
import vn.danhgia.domain.discipline.DisciplineEntry;
import vn.danhgia.domain.discipline.DisciplineEvent;
import vn.danhgia.domain.discipline.DisciplineList;
import vn.danhgia.domain.discipline.Listed;
import vn.danhgia.domain.discipline.Proposed;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.InternalDay;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.unit.UnitAuthority;
import vn.danhgia.domain.unit.UnitCommand;
import vn.danhgia.domain.unit.UnitEvent;
import vn.danhgia.domain.unit.UnitLimits;
import vn.danhgia.domain.unit.UnitQuarter;
import vn.danhgia.domain.workcatalogue.Verdict;

/** The quarter itself, its units and UBKT's list: the act that an event tells of, put to its decider again. */
final class Again {

    private Again() {
    }

    static Decision<CycleEvent> decide(World world, CycleEvent event, Act act) {
        return Cycle.decide(world.cycle(), command(world.rules(), event), act);
    }

    private static CycleCommand command(RuleSet rules, CycleEvent event) {
        if (event instanceof CycleEvent.CycleOpened opened) {
            List<RosterLine> roster = opened.roster().stream().map(line -> new RosterLine(line.person(), line.unit(), line.position())).toList();
            return new CycleCommand.OpenCycle(opened.cycle(), rules, roster, everybodySits(rules, opened.cycle().commune(), roster));
        }
        if (event instanceof CycleEvent.ProvinceReported reported) {
            return new CycleCommand.ReportToProvince(reported.cycle(), reported.number(), reported.date());
        }
        if (event instanceof CycleEvent.DeadlineExtended extended) {
            return new CycleCommand.ExtendDeadline(extended.cycle(), extended.code(), extended.persons(), extended.until(), open(extended.reason()));
        }
        CycleEvent.DeadlinePassed passed = (CycleEvent.DeadlinePassed) event;
        return new CycleCommand.PassDeadline(passed.cycle(), passed.code());
    }

    /** Who sat where on that day stands in the people tables, not in the log: it is taken as it was taken then. */
    private static Seats everybodySits(RuleSet rules, CommuneId commune, List<RosterLine> roster) {
        Set<BodyId> needed = new HashSet<>(AuthorityGaps.of(rules, commune, roster, new Seats(Set.of(), Set.of(), Map.of())).list().stream()
                .flatMap(gap -> gap.body().stream()).collect(Collectors.toSet()));
        return new Seats(needed, needed, Map.of());
    }

    static Decision<UnitEvent> decide(World world, UnitEvent event, Act act) {
        return UnitQuarter.decide(world.unit(event.unit()), command(world, event), act);
    }

    private static UnitCommand command(World world, UnitEvent event) {
        if (event instanceof UnitEvent.UnitQuarterOpened opened) {
            return opening(world, opened);
        }
        if (event instanceof UnitEvent.CollectiveResultReported reported) {
            return new UnitCommand.ReportCollectiveResult(reported.unit(), reported.axes(), open(reported.ground()));
        }
        if (event instanceof UnitEvent.CollectiveResultReturned back) {
            return new UnitCommand.ConfirmCollectiveResult(back.unit(), Verdict.RETURN, open(back.remark()));
        }
        if (event instanceof UnitEvent.CollectiveResultConfirmed confirmed) {
            return new UnitCommand.ConfirmCollectiveResult(confirmed.unit(), Verdict.ACCEPT, open(confirmed.remark()));
        }
        if (event instanceof UnitEvent.ResponsibilityAssigned assigned) {
            return new UnitCommand.AssignResponsibility(assigned.unit(), assigned.person(), assigned.duty(), assigned.fields());
        }
        if (event instanceof UnitEvent.DigitalTransformationAssessed assessed) {
            return new UnitCommand.AssessDigitalTransformation(assessed.unit(), assessed.indicators());
        }
        if (event instanceof UnitEvent.SubordinateAssessed assessed) {
            return new UnitCommand.AssessSubordinate(assessed.unit(), assessed.organisation(), assessed.axes());
        }
        if (event instanceof UnitEvent.OwnCadresReported reported) {
            return new UnitCommand.ReportOwnCadres(reported.unit(), reported.cadres());
        }
        if (event instanceof UnitEvent.OldUnitRemarksExpected expected) {
            return new UnitCommand.ExpectOldUnitRemarks(expected.unit(), expected.person(), expected.oldUnit());
        }
        if (event instanceof UnitEvent.OldUnitRemarksReceived received) {
            return new UnitCommand.SendOldUnitRemarks(received.unit(), received.person(), open(received.remarks()));
        }
        if (event instanceof UnitEvent.CriteriaConcretised concretised) {
            return new UnitCommand.ConcretiseCriteria(concretised.unit(), world.rules().scoreFrame().criteria(), concretised.criteria());
        }
        if (event instanceof UnitEvent.UnitResultPublished published) {
            return new UnitCommand.PublishUnitResult(published.unit(), published.form());
        }
        return new UnitCommand.LapseDeadline(event.unit());
    }

    private static UnitCommand opening(World world, UnitEvent.UnitQuarterOpened opened) {
        CommuneId commune = opened.unit().cycle().commune();
        RuleSet rules = world.rules();
        return new UnitCommand.OpenUnitQuarter(opened.unit(), new UnitAuthority(new BodyId(commune, opened.unit().unit()),
                rules.offices().reporters(commune), rules.offices().of(Offices.Role.RESULT_CONFIRMER, commune),
                new BodyId(commune, rules.bodies().organiser()), rules.offices().of(Offices.Role.DIGITAL, commune)),
                new UnitLimits(Legal.on(rules.day(InternalDay.Code.DIGITAL_ASSESSMENT, opened.unit().cycle().quarter())),
                        Legal.on(rules.day(InternalDay.Code.OLD_UNIT_REMARKS, opened.unit().cycle().quarter())),
                        world.cycle().limits().get(DeadlineCode.OWN_CADRES)));
    }

    static Decision<DisciplineEvent> decide(World world, DisciplineEvent event, Act act) {
        return DisciplineList.decide(world.discipline(), command(world, event), act);
    }

    private static DisciplineCommand command(World world, DisciplineEvent event) {
        if (event instanceof DisciplineEvent.DisciplineListOpened opened) {
            return new DisciplineCommand.OpenDisciplineList(opened.list(), world.rules().offices().of(Offices.Role.INSPECTION,
                    opened.list().cycle().commune()), world.cycle().limits().get(DeadlineCode.DISCIPLINE_LIST));
        }
        if (event instanceof DisciplineEvent.DisciplineListReceived received) {
            return new DisciplineCommand.SendDisciplineList(received.list(), entries(received.entries()), proposals(world), world.rules().rating());
        }
        if (event instanceof DisciplineEvent.NoDisciplineDeclared declared) {
            return new DisciplineCommand.DeclareNoDiscipline(declared.list());
        }
        if (event instanceof DisciplineEvent.DisciplineListAmended amended) {
            return new DisciplineCommand.AmendDisciplineList(amended.list(), entries(amended.entries()), open(amended.ground()), proposals(world),
                    world.rules().rating());
        }
        if (event instanceof DisciplineEvent.DeadlineLapsed lapsed) {
            return new DisciplineCommand.LapseDeadline(lapsed.list());
        }
        throw new IllegalStateException("contradictions come with a list, never alone");
    }

    private static List<DisciplineEntry> entries(Confidential<Listed> listed) {
        return open(listed).entries().stream().map(entry -> new DisciplineEntry(entry.person(), entry.collective(), open(entry.facts()))).toList();
    }

    /** C-20: what lay before BXDĐ by then. */
    private static List<Proposed> proposals(World world) {
        return world.dossiers().stream().flatMap(dossier -> dossier.proposal().map(made -> new Proposed(dossier.id().person(), made.level())).stream())
                .toList();
    }
}
