package vn.danhgia.service.roster;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of one commune as they stand: every entry by its key, in the order of keys. */
record Roster(SortedMap<String, Entry.Commune> commune, SortedMap<String, Entry.Unit> units, SortedMap<String, Entry.Body> bodies,
              SortedMap<String, Entry.Person> persons, SortedMap<String, Entry.Post> posts, SortedMap<String, Entry.Seat> seats,
              SortedMap<String, Entry.Account> accounts) {

    /** Another one with the same entries, to be changed. */
    Roster copy() {
        return new Roster(new TreeMap<>(commune), new TreeMap<>(units), new TreeMap<>(bodies), new TreeMap<>(persons), new TreeMap<>(posts),
                new TreeMap<>(seats), new TreeMap<>(accounts));
    }

    static Roster of(Collection<? extends Entry> entries) {
        Roster roster = new Roster(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(),
                new TreeMap<>());
        entries.forEach(roster::put);
        return roster;
    }

    /** The record that an entry belongs to. */
    @SuppressWarnings("unchecked")
    private SortedMap<String, Entry> of(Entry entry) {
        SortedMap<String, ? extends Entry> record = switch (entry.sheet()) {
            case COMMUNE -> commune;
            case UNITS -> units;
            case BODIES -> bodies;
            case PERSONS -> persons;
            case POSTS, STAFF -> posts;
            case SEATS -> seats;
            case ACCOUNTS -> accounts;
        };
        return (SortedMap<String, Entry>) record;
    }

    /** What stands there under the same key; null where nothing does. */
    Entry standing(Entry entry) {
        return of(entry).get(entry.key());
    }

    void put(Entry entry) {
        of(entry).put(entry.key(), entry);
    }

    void remove(Entry entry) {
        of(entry).remove(entry.key());
    }

    /** Those of a sheet; accounts of somebody who is not among the persons, such as who installs the program, are not the roster's. */
    List<Entry> entries(Sheet sheet) {
        Stream<? extends Entry> all = switch (sheet) {
            case COMMUNE -> commune.values().stream();
            case UNITS -> units.values().stream();
            case BODIES -> bodies.values().stream();
            case PERSONS -> persons.values().stream();
            case POSTS, STAFF -> posts.values().stream().filter(post -> post.sheet() == sheet);
            case SEATS -> seats.values().stream();
            case ACCOUNTS -> accounts.values().stream().filter(account -> persons.containsKey(account.person()));
        };
        return all.<Entry>map(entry -> entry).toList();
    }

    /** Codes of units and bodies that somebody heads or chairs with no end in sight: the first of their members. */
    Set<String> led() {
        return seats.values().stream().filter(seat -> seat.rank() == 1 && seat.until() == null).map(Entry.Seat::body)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of a unit or a body; the code where there is none. */
    String name(String code) {
        return units.containsKey(code) ? units.get(code).name() : bodies.containsKey(code) ? bodies.get(code).name() : code;
    }

    /** Changes with every entry. */
    String fingerprint() {
        return HexFormat.of().formatHex(RosterFile.digest().digest(toString().getBytes(StandardCharsets.UTF_8)));
    }
}
