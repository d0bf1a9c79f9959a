/**
 * What a dossier costs: a quarter of a small commune on the application and the same quarter on the bare engine, by turns, with the database's own figures.
 * Not part of the ordinary build; docs/cost.md says how to run it and what it assumes. Start reading at {@link CostOfADossier}.
 */
package vn.danhgia.service.cost;
