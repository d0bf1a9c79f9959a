/** Figures of a first count in the hands of its teller: outside the log, encrypted, gone when two tellers agree. No ballot and no voter's choice. */
package vn.danhgia.service.ballots;
