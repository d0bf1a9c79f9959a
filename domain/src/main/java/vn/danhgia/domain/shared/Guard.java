package vn.danhgia.domain.shared;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One clause as a question: does it object to this command? */
@FunctionalInterface
public interface Guard {

    Optional<Rejection> objection();

    static Guard require(BooleanSupplier holds, RejectionCode code, Object... arguments) {
        return () -> holds.getAsBoolean() ? Optional.empty() : Optional.of(Rejection.of(code, arguments));
    }
}
