/** Sức khỏe hệ thống: letters that nobody takes, events that a handler could not take. For administrators; ids only. */
package vn.danhgia.service.health;
