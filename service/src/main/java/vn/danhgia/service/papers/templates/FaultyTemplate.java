package vn.danhgia.service.papers.templates;

import java.util.List;

/** A template that cannot be used. Nothing was printed from it. */
public class FaultyTemplate extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient List<Fault> faults;

    /**
     * What is wrong.
     *
     * @param what the field, table, column or part as it stands in the file; may be empty
     */
    public record Fault(Kind kind, String what) {

        public enum Kind {
            /** Not a Word file that can be read. */
            UNREADABLE,
            /** A field that this paper does not have. */
            UNKNOWN_FIELD,
            /** A column that this table does not have. */
            UNKNOWN_COLUMN,
            /** A part printed only sometimes that this paper does not have. */
            UNKNOWN_PART,
            /** A table's name that stands in no row of a table. */
            TABLE_OUTSIDE_A_ROW,
            /** A part without its end, or an end without its part. */
            PART_NOT_CLOSED,
            /** Braces that are opened and not closed. */
            NOT_CLOSED,
            /** A program in the file. */
            HAS_MACROS,
            /** Content, or a template of its own, that would be fetched from elsewhere. */
            LINKS_OUTSIDE
        }
    }

    FaultyTemplate(String file, List<Fault> faults) {
        super(file + " " + faults);
        this.file = file;
        this.faults = List.copyOf(faults);
    }

    static FaultyTemplate because(String file, Fault.Kind kind, String what) {
        return new FaultyTemplate(file, List.of(new Fault(kind, what)));
    }

    public String file() {
        return file;
    }

    /** At least one. */
    public List<Fault> faults() {
        return faults;
    }
}
