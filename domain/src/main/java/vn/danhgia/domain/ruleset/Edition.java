package vn.danhgia.domain.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which document the rules are (R-0-1): its name, its legal bases, from when it holds, and which one it replaces (R-END-1).
 *
 * @param ref         code and digest
 * @param document    number of the plan as printed; "chưa có số" where the copy bears none
 * @param title       as printed
 * @param issuer      the body that issued it
 * @param legalBases  documents it stands on, as printed, at least one
 * @param from        first day on which a quarter may be run under it, in Vietnam
 * @param supersedes  the document that it replaces; quarters opened under that one keep it
 */
public record Edition(RuleSetRef ref, String document, String title, String issuer, List<String> legalBases, LocalDate from,
                      Optional<String> supersedes) {

    public Edition {
        legalBases = List.copyOf(legalBases);
        if (document.isBlank() || title.isBlank() || issuer.isBlank() || legalBases.isEmpty() || from == null) {
            throw new IllegalArgumentException("an edition names its document, title, issuer, legal bases and first day");
        }
    }
}
