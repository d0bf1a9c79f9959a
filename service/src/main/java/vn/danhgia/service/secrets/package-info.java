/**
 * Keys. One for each person, wrapped by a master key that comes from outside the database. Destroying a key is how a person's sensitive facts are
 * erased from a log that is never changed. Start at {@link vn.danhgia.service.secrets.PersonKeys}.
 */
package vn.danhgia.service.secrets;
