/** The own calendar of a person, for a telephone: limits that wait for him or her and meetings, behind an address that is secret and can be renewed. */
package vn.danhgia.service.calendar;
