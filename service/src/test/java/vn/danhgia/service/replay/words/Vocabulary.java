package vn.danhgia.service.replay.words;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.complaint.ComplaintEvent;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.CycleEvent;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.SessionEvent;
import vn.danhgia.domain.discipline.DisciplineEvent;
import vn.danhgia.domain.discipline.DisciplineList;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingEvent;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.unit.UnitEvent;
import vn.danhgia.domain.unit.UnitQuarter;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;

/** Every component name and every enum that the states and events of a quarter can hold, by their types. */
final class Vocabulary {

    final Set<String> names = new TreeSet<>();
    final Set<Class<?>> enums = new HashSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    static Vocabulary ofAQuarter() {
        Vocabulary all = new Vocabulary();
        Stream.of(Cycle.class, WorkCatalogue.class, Dossier.class, UnitQuarter.class, DisciplineList.class, Meeting.class, DecisionSession.class,
                Complaint.class)
                .forEach(all::type);
        Stream.of(CycleEvent.class, CatalogueEvent.class, DossierEvent.class, UnitEvent.class, DisciplineEvent.class, MeetingEvent.class, SessionEvent.class,
                ComplaintEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses())).forEach(all::type);
        return all;
    }

    private void type(Type type) {
        if (type instanceof ParameterizedType generic) {
            type(generic.getRawType());
            Stream.of(generic.getActualTypeArguments()).forEach(this::type);
        } else if (type instanceof Class<?> one && one.isEnum()) {
            enums.add(one);
        } else if (type instanceof Class<?> one && one.isRecord() && !one.getPackageName().equals(Confidential.class.getPackageName()) && seen.add(one)) {
            for (RecordComponent component : one.getRecordComponents()) {
                names.add(component.getName());
                type(component.getGenericType());
            }
        }
    }
}
