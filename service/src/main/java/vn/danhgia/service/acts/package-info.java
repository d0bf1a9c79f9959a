/** The door from people to aggregates outside every task: sent twice, done once, and asked again when somebody was faster. No rule here. */
package vn.danhgia.service.acts;
