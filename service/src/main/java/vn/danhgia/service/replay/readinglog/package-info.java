/** Who opened which sensitive part of whose dossier: noted before it is shown, and never changed. */
package vn.danhgia.service.replay.readinglog;
