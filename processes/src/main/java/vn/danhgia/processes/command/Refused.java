package vn.danhgia.processes.command;

import java.util.List;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;

/**
 * A command was refused. Checked on purpose: the command bus leaves the surrounding transaction whole on a checked exception, so a delegate
 * may still turn the refusal into a drawn {@code BpmnError}; left alone, it undoes the step.
 */
public class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Rejection> rejections;

    public Refused(List<Rejection> rejections) {
        super(rejections.stream().map(rejection -> rejection.code().id()).toList().toString());
        this.rejections = List.copyOf(rejections);
    }

    public Refused(Rejection rejection) {
        this(List.of(rejection));
    }

    public static Refused because(RejectionCode code, Object... arguments) {
        return new Refused(Rejection.of(code, arguments));
    }

    /** At least one. */
    public List<Rejection> rejections() {
        return rejections;
    }

    public boolean isBecause(RejectionCode code) {
        return rejections.stream().anyMatch(rejection -> rejection.code() == code);
    }
}
