/** What has happened: states folded from events by the domain's own {@code evolve}, always from the log itself, never from a view that may lag. */
package vn.danhgia.service.history;
