/** What BXDĐ records of a dossier outside every task of its flow (II.8.1). No rule here: the aggregate answers. */
package vn.danhgia.service.dossiers;
