package vn.danhgia.domain.ruleset;

import java.util.EnumMap;
import java.util.Map;

/**
 * The readings in force: one alternative for every contested question. Kept by name, as they stand in the table and in the events.
 *
 * @param chosen every question with the name of one of its alternatives
 */
public record Readings(Map<Contested, String> chosen) {

    /** @throws IllegalArgumentException when a question has no answer or one that is not among its alternatives */
    public Readings {
        chosen = Map.copyOf(chosen);
        for (Contested question : Contested.values()) {
            if (question.named(chosen.get(question)).isEmpty()) {
                throw new IllegalArgumentException(question.number() + " " + question + " cannot be read as " + chosen.get(question));
            }
        }
    }

    /** The defaults, but for the given ones. */
    public static Readings defaultsBut(Reading... others) {
        Map<Contested, String> chosen = new EnumMap<>(Contested.class);
        for (Contested question : Contested.values()) {
            chosen.put(question, question.byDefault().name());
        }
        for (Reading other : others) {
            chosen.put(Contested.of(other.getClass()), other.name());
        }
        return new Readings(chosen);
    }

    /** How the question of that type is read. */
    public <R extends Reading> R of(Class<R> type) {
        Contested question = Contested.of(type);
        return type.cast(question.named(chosen.get(question)).orElseThrow());
    }

    public boolean are(Reading reading) {
        return of(reading.getClass()) == reading;
    }
}
