/**
 * How events are written down: own names, readable JSON, insert only, sensitive parts as ciphertext.
 * <p>Start at {@link vn.danhgia.service.eventstore.EventStoreConfiguration}. No rule of the plan and no text for people here.
 */
package vn.danhgia.service.eventstore;
