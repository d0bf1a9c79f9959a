package vn.danhgia.domain.workcatalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.Given;
import vn.danhgia.domain.shared.Points;

/** A row of a catalogue for tests: complete, led by the official, due on 5 September 2026, until something else is said. */
record Row(int number, Axis axis, String objective, String task, String product, ProductKind kind, String expected, LocalDate due,
           String responsibility, String authority, String measure, String weight, Part part, List<Doer> leads, List<Doer> coordinators, boolean key,
           Origin origin, Optional<DigitalIndicator> indicator) {

    static Row row(int number) {
        return new Row(number, Axis.T1, "Bảo đảm sản xuất", "Theo dõi vụ lúa " + number, "Bản đồ diện tích " + number, ProductKind.RESULT, "Đủ 12 thôn",
                LocalDate.of(2026, 9, 5), "Chủ trì", "Lãnh đạo phòng", "Số thôn", "70", Part.LEAD, List.of(Doer.person(Given.OFFICIAL)), List.of(), false,
                new Origin(Origin.Kind.ANNUAL_PROGRAMME, "Chương trình công tác năm 2026"), Optional.empty());
    }

    WorkItem item() {
        return new WorkItem(number, axis, objective, task, product, kind, expected, due, responsibility, authority, measure, Points.of(weight), part,
                leads, coordinators, key, origin, indicator);
    }

    Row axis(Axis other) {
        return new Row(number, other, objective, task, product, kind, expected, due, responsibility, authority, measure, weight, part, leads,
                coordinators, key, origin, other == Axis.T3 ? Optional.of(DigitalIndicator.FILES_ONLINE) : Optional.empty());
    }

    Row texts(String goal, String work, String thing, String result, String duty, String level, String count) {
        return new Row(number, axis, goal, work, thing, kind, result, due, duty, level, count, weight, part, leads, coordinators, key, origin, indicator);
    }

    Row work(String other) {
        return texts(objective, other, product, expected, responsibility, authority, measure);
    }

    Row product(String other) {
        return texts(objective, task, other, expected, responsibility, authority, measure);
    }

    Row document() {
        return new Row(number, axis, objective, task, product, ProductKind.DOCUMENT, expected, due, responsibility, authority, measure, weight, part,
                leads, coordinators, key, origin, indicator);
    }

    Row due(LocalDate other) {
        return new Row(number, axis, objective, task, product, kind, expected, other, responsibility, authority, measure, weight, part, leads,
                coordinators, key, origin, indicator);
    }

    Row due(int month, int day) {
        return due(LocalDate.of(2026, month, day));
    }

    Row weight(String other) {
        return new Row(number, axis, objective, task, product, kind, expected, due, responsibility, authority, measure, other, part, leads,
                coordinators, key, origin, indicator);
    }

    Row part(Part other, Doer... leading) {
        return new Row(number, axis, objective, task, product, kind, expected, due, responsibility, authority, measure, weight, other,
                List.of(leading), coordinators, key, origin, indicator);
    }

    Row with(Doer... others) {
        return new Row(number, axis, objective, task, product, kind, expected, due, responsibility, authority, measure, weight, part, leads,
                List.of(others), key, origin, indicator);
    }

    Row keyTask() {
        return new Row(number, axis, objective, task, product, kind, expected, due, responsibility, authority, measure, weight, part, leads,
                coordinators, true, origin, indicator);
    }

    Row from(Origin.Kind where, String reference) {
        return new Row(number, axis, objective, task, product, kind, expected, due, responsibility, authority, measure, weight, part, leads,
                coordinators, key, new Origin(where, reference), indicator);
    }

    Row indicator(DigitalIndicator other) {
        return new Row(number, axis, objective, task, product, kind, expected, due, responsibility, authority, measure, weight, part, leads,
                coordinators, key, origin, Optional.ofNullable(other));
    }
}
