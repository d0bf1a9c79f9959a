package vn.danhgia.domain.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.danhgia.domain.shared.PersonId;

/**
 * The order of preference among those who may be considered for EXCELLENT at the year's end (II.8.2, R-8.2-3): a list for BTV, with both counts. It
 * picks nobody; who stands equal stays equal.
 *
 * @param places the most quarters first
 */
public record Preference(List<Place> places) {

    /**
     * @param number  1 for the first; after two who share it comes 3
     * @param counted quarters that give the preference (C-16)
     * @param equals  in the order of their ids, which means nothing
     */
    public record Place(int number, int counted, List<Candidate> equals) {
    }

    /** One person with both counts, whichever of them gives the preference. */
    public record Candidate(PersonId person, int proposedExcellent, int decidedExcellent) {
    }

    public Preference {
        places = List.copyOf(places);
    }

    /** @param eligible those who meet the conditions for EXCELLENT; whoever the quarters close it to is left out here (R-8.2-1) */
    public static Preference among(List<YearView> eligible) {
        TreeMap<Integer, List<YearView>> byCount = eligible.stream().filter(YearView::excellentIsOpen)
                .collect(Collectors.groupingBy(YearView::counted, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        List<Place> places = new ArrayList<>();
        int number = 1;
        for (var same : byCount.entrySet()) {
            List<Candidate> equals = same.getValue().stream()
                    .map(view -> new Candidate(view.person(), view.proposedExcellent(), view.decidedExcellent()))
                    .sorted(Comparator.comparing(candidate -> candidate.person().toString())).toList();
            places.add(new Place(number, same.getKey(), equals));
            number += equals.size();
        }
        return new Preference(places);
    }
}
