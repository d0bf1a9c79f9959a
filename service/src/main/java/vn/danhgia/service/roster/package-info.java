/**
 * Persons, posts, units, bodies and accounts from a file: read ({@link vn.danhgia.service.roster.RosterReader}), checked against what is there
 * ({@link vn.danhgia.service.roster.RosterCheck}), shown, and then taken over whole or not at all ({@link vn.danhgia.service.roster.RosterImport}).
 * The same columns ({@link vn.danhgia.service.roster.Sheet}) are read, written into the template and exported. No page here, and no rule of the plan
 * beyond what makes a roster impossible. Start at {@code RosterImport}.
 */
package vn.danhgia.service.roster;
