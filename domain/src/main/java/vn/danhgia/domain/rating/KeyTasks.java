package vn.danhgia.domain.rating;

/**
 * Key tasks (nhiệm vụ trọng tâm, then chốt) by the degree in which they meet the requirement (ba mức, II.5.3, R-5.3-6).
 *
 * @param first  solved effectively, with concrete results
 * @param second met in the main, with shortcomings
 * @param third  not met
 */
public record KeyTasks(int first, int second, int third) {

    public KeyTasks {
        if (first < 0 || second < 0 || third < 0) {
            throw new IllegalArgumentException("key tasks are counted: " + first + ", " + second + ", " + third);
        }
    }
}
