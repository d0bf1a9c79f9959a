/** Persons, posts, units and bodies: the only room that knows names. Events and the engine know ids. */
package vn.danhgia.service.people;
