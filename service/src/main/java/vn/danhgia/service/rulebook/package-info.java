/** The shelf of rule sets: parses the tables under {@code rulesets/<edition>/} into the domain's values, once, and says which row is wrong. */
package vn.danhgia.service.rulebook;
