/** The same acts for programs: JSON in and out, refusals as RFC 9457 problems with the clause. The doors behind are those of the pages. */
package vn.danhgia.service.api;
