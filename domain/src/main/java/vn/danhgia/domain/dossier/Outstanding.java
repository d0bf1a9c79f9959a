package vn.danhgia.domain.dossier;

/**
 * A result that is outstanding or beyond what was asked (kết quả nổi trội, vượt mức yêu cầu; II.1.3, R-1.3-2).
 *
 * @param number   of the planned item
 * @param why      in what it stands out
 * @param evidence where it can be seen
 */
public record Outstanding(int number, String why, String evidence) {
}
