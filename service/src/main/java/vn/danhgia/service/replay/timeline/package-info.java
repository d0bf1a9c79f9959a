/** Everything that led to one rating, in the order of writing. */
package vn.danhgia.service.replay.timeline;
