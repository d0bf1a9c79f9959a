package vn.danhgia.service.papers.contents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.service.people.People;

/** Names of persons, bodies and the commune for papers, and the head that every paper has. */
@Component
class Register {

    private static final Set<String> KINDS_OF_COMMUNE = Set.of("xã", "phường", "đặc khu", "thị trấn");
    /** Whose papers bear the head of the Party's commune organisation itself. */
    private static final String STANDING_COMMITTEE = "btv";

    private final People people;
    private final FrozenRules frozen;
    private final Wording wording;
    private final Clock clock;
    private final String superior;

    Register(People people, FrozenRules frozen, Wording wording, Clock clock, @Value("${danhgia.papers.superior:}") String superior) {
        this.people = people;
        this.frozen = frozen;
        this.wording = wording;
        this.clock = clock;
        this.superior = superior.strip();
    }

    /** Persons of a quarter, with the posts that they held at its end, or hold today while it runs. */
    final class Persons {

        private final Map<String, People.Person> known;

        private Persons(Collection<PersonId> ids, LocalDate on) {
            known = people.persons(ids.stream().map(PersonId::toString).distinct().toList(), on);
        }

        /** The code where there is no name any more. */
        String name(PersonId person) {
            return Optional.ofNullable(known.get(person.toString())).map(People.Person::name).orElse(person.code());
        }

        String title(PersonId person) {
            return Optional.ofNullable(known.get(person.toString())).flatMap(People.Person::title).orElse("");
        }

        String unit(PersonId person) {
            return Optional.ofNullable(known.get(person.toString())).flatMap(People.Person::unit).orElse("");
        }

        String names(Collection<PersonId> some) {
            return some.stream().map(this::name).collect(Collectors.joining(", "));
        }
    }

    Persons persons(CycleId cycle, Collection<PersonId> ids) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = cycle.quarter().lastDay();
        return new Persons(ids, today.isBefore(end) ? today : end);
    }

    String body(BodyId body) {
        return people.bodies(body.commune()).getOrDefault(body.toString(), body.code());
    }

    /** A body as it issues papers: a unit's leadership under the unit's name. */
    String issuer(BodyId body) {
        return Optional.ofNullable(people.units(body.commune()).get(body.toString())).orElseGet(() -> body(body));
    }

    String unit(CommuneId commune, String code) {
        return people.units(commune).getOrDefault(new BodyId(commune, code).toString(), code);
    }

    /** Members of a body on a day, its chair first. */
    List<PersonId> members(BodyId body, LocalDate on) {
        return people.membersOf(body, on);
    }

    /** The commune's own side of the house on which a unit stands: PARTY, FRONT, COUNCIL or GOVERNMENT; empty for an unknown one. */
    Optional<String> block(CommuneId commune, String unit) {
        return people.blockOf(new BodyId(commune, unit));
    }

    /**
     * The fields that every paper has.
     *
     * @param issuer as it stands above the star
     * @param day    of the paper; empty is left to the pen
     */
    Map<String, String> head(CycleId cycle, RuleSetRef rules, String issuer, Optional<LocalDate> day) {
        String commune = people.communeName(cycle.commune()).orElse(cycle.commune().value()).replaceAll("\\s*\\(.*\\)", "").strip();
        String place = KINDS_OF_COMMUNE.stream().filter(kind -> commune.toLowerCase(Locale.ROOT).startsWith(kind + " ")).findFirst()
                .map(kind -> commune.substring(kind.length() + 1)).orElse(commune);
        Map<String, String> head = new LinkedHashMap<>();
        head.put("cap_tren", superior.isEmpty() ? wording.phrase("superior") : superior);
        head.put("dang_uy", wording.phrase("committee", Wording.upper(commune)));
        head.put("co_quan", Wording.upper(issuer));
        head.put("ten_co_quan", issuer);
        head.put("xa", commune);
        head.put("dia_danh", place);
        head.put("quy", Wording.quarter(cycle.quarter()));
        head.put("noi_ngay", place + ", " + wording.longDay(day));
        head.put("ke_hoach", frozen.of(rules).edition().document());
        return head;
    }

    /** Who receives a document, in the rule set's order; its last row is where it is kept. */
    List<Map<String, Object>> recipients(CycleId cycle, RuleSetRef rules, String document, String unit, String person) {
        Map<String, String> special = new HashMap<>(Map.of("@don-vi", unit, "@ca-nhan", person,
                "btctu", wording.phrase("recipient.province"), "vpdu", wording.phrase("recipient.archive"), STANDING_COMMITTEE,
                wording.phrase("recipient.btv")));
        List<String> names = frozen.of(rules).papers().recipientsOf(document).stream().map(code -> special.containsKey(code) ? special.get(code)
                : body(new BodyId(cycle.commune(), code))).toList();
        return IntStream.range(0, names.size()).mapToObj(i -> Map.<String, Object>of("noi", names.get(i) + (i == names.size() - 1 ? "." : ","))).toList();
    }

    /** How somebody signs for a committee: its chair as BÍ THƯ, everybody else as PHÓ BÍ THƯ, both T/M. */
    String office(BodyId body, PersonId signer, LocalDate on) {
        return wording.phrase(members(body, on).stream().findFirst().filter(signer::equals).isPresent() ? "secretary" : "deputy-secretary");
    }
}
