/**
 * Quarters gathered into a year and beyond (I.1.3, I.1.4, II.8.2): what they open and close at the year's end, who is preferred among equals, who
 * has failed in a row. Lists for people to weigh; nobody is rated, moved or replaced here.
 * <p>Start at {@link vn.danhgia.domain.year.History}, then {@link vn.danhgia.domain.year.YearView} and {@link vn.danhgia.domain.year.WatchCase}.
 */
package vn.danhgia.domain.year;
