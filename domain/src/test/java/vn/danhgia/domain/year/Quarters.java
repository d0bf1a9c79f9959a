package vn.danhgia.domain.year;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Quarter;

/** Histories written as people write them down: {@code "2026-Q4 KHT, 2027-Q1 CXL"}. */
final class Quarters {

    private Quarters() {
    }

    /** {@code HTXS HTT HTNV KHT CXL}, {@code ...} while it is going on; proposed as decided unless {@code >HTXS} names the proposal. */
    static History history(PersonId person, String text) {
        return new History(person, text.isEmpty() ? List.of() : Stream.of(text.split(", ")).map(Quarters::result).toList());
    }

    static QuarterResult result(String text) {
        String[] words = text.split("[ >]");
        Optional<Level> decided = level(words[1]);
        return new QuarterResult(Quarter.parse(words[0]), Optional.of(Points.of("80")), decided,
                words.length == 3 ? level(words[2]) : decided, decided, words[1].equals("CXL"));
    }

    static Optional<Level> level(String word) {
        return switch (word) {
            case "HTXS" -> Optional.of(Level.EXCELLENT);
            case "HTT" -> Optional.of(Level.GOOD);
            case "HTNV" -> Optional.of(Level.COMPLETED);
            case "KHT" -> Optional.of(Level.NOT_COMPLETED);
            default -> Optional.empty();
        };
    }
}
