/** The one clock. Business time is machine time plus the demonstration's offset, which is zero everywhere else; it always runs on. */
package vn.danhgia.service.time;
