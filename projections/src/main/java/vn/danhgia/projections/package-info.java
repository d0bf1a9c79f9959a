/** What people see: one package a view, each with projector, queries and row. No decision here: a projector writes down what events say. */
package vn.danhgia.projections;
