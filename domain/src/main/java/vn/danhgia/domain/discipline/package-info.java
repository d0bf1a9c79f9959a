/**
 * UBKT's list of those under discipline, under consideration, or under inspection for signs of violation (III.5.1). All that it says is confidential:
 * about a person under that person's key, about a collective under the key of the one who wrote it.
 * <p>No ceiling and no level: only the facts that rating asks for. Start at {@link vn.danhgia.domain.discipline.DisciplineList}.
 */
package vn.danhgia.domain.discipline;
