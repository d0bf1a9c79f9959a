package vn.danhgia.processes.command;

/** The variable by which an instance is known to belong to a commune; the engine's tenant is taken from it. */
public final class Commune {

    public static final String VARIABLE = "commune";

    private Commune() {
    }
}
