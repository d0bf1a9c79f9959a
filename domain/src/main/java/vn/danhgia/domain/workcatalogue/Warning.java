package vn.danhgia.domain.workcatalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Something that those who review, approve or assess should look at. It refuses nothing and changes nothing.
 *
 * @param arguments numbers and row numbers, for the text in the message files
 */
public record Warning(Code code, List<String> arguments) {

    /** What can be noticed, with the clause that it stands on. */
    public enum Code {
        /** More products are documents than a catalogue should have: how many, of how many. */
        MOSTLY_DOCUMENTS("R-5.1-2"),
        /** A row carried over from the quarter before is not taken up: its work. */
        CARRIED_ROW_LEFT_OUT("R-1.3-1"),
        /** Approved at or after the limit. */
        APPROVED_LATE("R-5.1-11"),
        /** Approved in the quarter's last month or later: "danh mục phê duyệt cuối quý". */
        APPROVED_AT_THE_END("C-24"),
        /** A key task's result is of degree 2: its row. */
        KEY_TASK_BASICALLY_MET("C-21"),
        /** A key task's result is of degree 3: its row. */
        KEY_TASK_NOT_MET("C-21");

        private final String clause;

        Code(String clause) {
            this.clause = clause;
        }

        /** The rule id or contested reading. */
        public String clause() {
            return clause;
        }

        /** The name that leaves memory: message keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Warning {
        arguments = List.copyOf(arguments);
    }

    static Warning of(Code code, Object... arguments) {
        return new Warning(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
