/** Values of the domain in words, as they stand in states and events. */
package vn.danhgia.service.replay.words;
