/**
 * A PostgreSQL of one's own: the real server, unpacked from a jar and run beside the application, for somebody who wants to
 * try the product with one command and for the tests.
 *
 * <p>Here lives everything about that server: its binaries, its folder, its settings, its three roles, starting, stopping
 * and killing it. The server is a process of its own; it outlives the Java process that started it.
 *
 * <p>Not here: Spring, tables, migrations, anything that the product keeps. An installation with a PostgreSQL of its own
 * never runs a line of this package.
 *
 * <p>Start at {@link vn.danhgia.service.postgres.LocalPostgres}; then {@code Cluster} (the server),
 * {@code Roles} (who may log in), {@code RunAs} (PostgreSQL refuses to be root).
 */
package vn.danhgia.service.postgres;
