/**
 * Thin shells: the framework's aggregates around the pure deciders of {@code domain}. A shell adds who and when, checks the version that the person had
 * in view, and turns a refusal into a checked exception. Not one rule here.
 */
package vn.danhgia.service.aggregates;
