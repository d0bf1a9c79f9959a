package vn.danhgia.domain.decision;

import static vn.danhgia.domain.shared.Guard.require;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;

/** What number, date and signature of a decision must be (R-5.4-4). */
public final class DecisionPapers {

    private static final Pattern NUMBER = Pattern.compile("[\\p{Lu}\\d][\\p{Lu}\\d./-]{0,39}");

    private DecisionPapers() {
    }

    /**
     * A number that is one, a day neither before what is decided nor ahead, a member who signs.
     *
     * @param members   of the body that decides
     * @param notBefore when it was settled, UTC
     */
    public static List<Guard> numbered(String number, LocalDate date, PersonId signer, List<PersonId> members, Instant notBefore, Act act) {
        return List.of(
                numberIsANumber(number),
                dated(date, Legal.dayOf(notBefore), act),
                require(() -> members.contains(signer), RejectionCode.SIGNER_NOT_OF_THE_BODY));
    }

    static Guard numberIsANumber(String number) {
        return require(() -> NUMBER.matcher(number.strip()).matches(), RejectionCode.DECISION_PAPER_INCOMPLETE, "number");
    }

    static Guard dated(LocalDate date, LocalDate notBefore, Act act) {
        return require(() -> !date.isBefore(notBefore) && !date.isAfter(Legal.dayOf(act.now())), RejectionCode.DECISION_PAPER_INCOMPLETE, "date");
    }
}
