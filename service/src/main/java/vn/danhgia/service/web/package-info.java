/**
 * Our own pages: Thymeleaf, every state has an address, reading and submitting work without JavaScript. No rule here: pages show folded states and
 * views, and hand what was typed to the task desk. Texts stand in {@code messages_vi.properties}.
 */
package vn.danhgia.service.web;
