/** The events of a quarter as they are stored, with what they say. */
package vn.danhgia.service.replay.log;
