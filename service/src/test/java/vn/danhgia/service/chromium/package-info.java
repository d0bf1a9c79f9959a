/**
 * Pages in a real browser: Debian's Chromium, driven through its own protocol. {@link vn.danhgia.service.chromium.Chromium} starts it,
 * {@link vn.danhgia.service.chromium.Tab} is one person's window.
 */
package vn.danhgia.service.chromium;
