/**
 * The one door from processes to aggregates: a delegate names a command, this room sends it with who, why and from which step.
 * <p>No rule here. A refusal is a checked exception, a bug an unchecked one; the difference decides what the surrounding transaction does
 * (docs/decisions/0002-one-transaction.md). Start at {@link vn.danhgia.processes.command.Commands}.
 */
package vn.danhgia.processes.command;
