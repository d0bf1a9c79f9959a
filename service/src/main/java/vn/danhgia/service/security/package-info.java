/**
 * Who may come in, and what of the engine they may touch.
 *
 * <p>Here live the login and the accounts behind it, the forced change of the first password, the lock after wrong tries,
 * the one session shared by our pages and Tasklist, the short list of engine addresses that Tasklist may call, the engine's
 * own guards and settings, and the shared Tasklist filters. Every hole of Camunda 7.24 that is closed here is named where it
 * is closed.
 *
 * <p>Not here: what an official may do to a dossier (aggregates decide that), who belongs to which body (the people tables
 * know; {@link vn.danhgia.service.security.Accounts} is only told), and completing tasks, which has one door and it is not
 * the engine's.
 *
 * <p>Start at {@code SecurityConfiguration} (the walls), then {@link vn.danhgia.service.security.Accounts} and
 * {@link vn.danhgia.service.security.CurrentActor} (what the rest of the application uses), then {@code EngineSettings}.
 */
package vn.danhgia.service.security;
