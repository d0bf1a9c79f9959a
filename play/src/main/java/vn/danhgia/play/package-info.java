/**
 * A quarter of the demonstration commune, played from outside through the pages and tasks that people use. It knows nothing of the application but its
 * addresses and forms. Start at {@link vn.danhgia.play.Play}; what happens to whom stands in {@code cases.csv}, what must come out in {@code expected.csv}.
 */
package vn.danhgia.play;
