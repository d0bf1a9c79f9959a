/** Every name that leaves memory. A name here is a promise: it changes only with a migration and a new golden file. */
package vn.danhgia.domain.names;
