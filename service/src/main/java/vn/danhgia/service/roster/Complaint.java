package vn.danhgia.service.roster;

import java.util.List;

/**
 * What is wrong in a file, and where.
 *
 * @param sheet     its title, or the file's name; empty when it is about the whole
 * @param cell      such as {@code C7}; empty when it is about the sheet or the whole
 * @param column    heading; empty without a cell
 * @param code      {@code roster-error.} and this is the sentence
 * @param arguments of the sentence
 */
public record Complaint(String sheet, String cell, String column, String code, List<String> arguments) {

    public Complaint {
        arguments = List.copyOf(arguments);
    }

    static Complaint ofFile(String code, String... arguments) {
        return new Complaint("", "", "", code, List.of(arguments));
    }

    static Complaint ofSheet(String sheet, String code, String... arguments) {
        return new Complaint(sheet, "", "", code, List.of(arguments));
    }

    /** Empty where there are fewer. */
    public String argument(int index) {
        return index < arguments.size() ? arguments.get(index) : "";
    }
}
