package vn.danhgia.service.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.workcatalogue.Doer;
import vn.danhgia.service.people.People;

/** Who leads and who co-ordinates, for people: events hold ids, forms show a name with the code in brackets, and the code alone goes on from there. */
@Component("doerTexts")
public class DoerTexts {

    private final People people;

    DoerTexts(People people) {
        this.people = people;
    }

    /** All that a form offers: the persons of the commune and its units. */
    public List<String> offered(CommuneId commune) {
        return Stream.concat(people.everybody(commune).stream().map(person -> withCode(person.name(), person.id().code())),
                people.units(commune).entrySet().stream().map(unit -> withCode(unit.getValue(), "@" + unit.getKey().substring(unit.getKey().indexOf(':') + 1))))
                .toList();
    }

    /** As a form wants them back: {@code Nguyễn Văn An [p-0010]; Phòng Kinh tế [@p-kinh-te]}. */
    public String typed(List<Doer> doers) {
        return doers.stream().map(doer -> withCode(name(doer), code(doer))).collect(Collectors.joining("; "));
    }

    /** As people read them; a code where there is no name any more. */
    public String names(List<Doer> doers) {
        return doers.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Doer doer) {
        return doer.person().map(id -> people.person(id).map(People.Person::name).orElse(id.code()))
                .orElseGet(() -> doer.unit().map(id -> people.units(id.commune()).getOrDefault(id.toString(), id.code())).orElseThrow());
    }

    private static String code(Doer doer) {
        return doer.person().map(id -> id.code()).orElseGet(() -> "@" + doer.unit().orElseThrow().code());
    }

    private static String withCode(String name, String code) {
        return name + " [" + code + "]";
    }
}
