/** A dossier as one file to take out: events as stored, rules, sentences, sums. */
package vn.danhgia.service.replay.export;
