package vn.danhgia.domain.dossier;

import java.util.Optional;

/**
 * A paper handed in (II.6). The file itself lives elsewhere; this names it and can tell whether it is still the same.
 *
 * @param code   of its kind
 * @param name   number or title, as on the paper
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits; empty while only the paper itself exists
 */
public record AttachedPaper(String code, String name, Optional<String> sha256) {

    /** Never its name: this text may reach a log. */
    @Override
    public String toString() {
        return "AttachedPaper[" + code + "]";
    }
}
