package vn.danhgia.service.papers.templates;

/**
 * A Word file in force for a kind of paper.
 *
 * @param name     of the file
 * @param replaced it lies in the folder of the commune's own templates, not among the delivered ones
 */
public record Template(String name, boolean replaced, byte[] bytes) {
}
