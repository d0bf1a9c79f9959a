package vn.danhgia.domain.ruleset;

import java.util.Map;
import java.util.Optional;

/**
 * Which positions are similar for the quota: "đối tượng có vị trí, vai trò, chức năng, nhiệm vụ tương đồng" (II.4.1, R-4.1-2, C-2b).
 *
 * @param groups position to group code
 */
public record SimilarPositions(Map<String, String> groups) {

    /** The one group of everybody, where the reading says so. */
    public static final String EVERYBODY = "toan-xa";

    public SimilarPositions {
        groups = Map.copyOf(groups);
    }

    /** The group of a position; empty for one that takes no part in the commune's quota. */
    public Optional<String> of(String position, Reading.QuotaGroups reading) {
        Optional<String> group = Optional.ofNullable(groups.get(position));
        return reading == Reading.QuotaGroups.ONE_FOR_ALL ? group.map(named -> EVERYBODY) : group;
    }
}
