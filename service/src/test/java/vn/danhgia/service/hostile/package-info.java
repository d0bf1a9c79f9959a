/**
 * Checks that harm the running application from outside: processes are killed, time leaps, everything is asked twice, and afterwards the
 * database must tell the same story as the client's own book. They drive the packaged jar over HTTP and never touch its classes at run
 * time. Not part of the ordinary build; docs/hostile-checks.md says how to run them. Start reading at {@link KillTheApplicationCheck}.
 */
package vn.danhgia.service.hostile;
