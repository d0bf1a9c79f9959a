/** View: every dossier of a quarter with its steps and levels. Projector, queries, row; its table is {@code view.dossier_list_v2}. */
package vn.danhgia.projections.dossierlist;
