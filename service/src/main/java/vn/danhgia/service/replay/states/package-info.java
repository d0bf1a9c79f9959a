/** States as of an event or an instant, and what changed between two of them, in words. */
package vn.danhgia.service.replay.states;
