/**
 * What makes a vote count: quorum, majority, and counts that agree with one another. Pure functions over counts;
 * no ballot and no voter's choice ever appears here.
 */
package vn.danhgia.domain.meeting;
