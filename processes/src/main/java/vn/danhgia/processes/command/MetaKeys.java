package vn.danhgia.processes.command;

/** Keys of command and event metadata: who, why, from where. Never free text. */
public final class MetaKeys {

    /** Person id, or {@code system}. */
    public static final String ACTOR = "actor";
    /** Ids of the bodies that the actor sat in when acting, joined by spaces. */
    public static final String BODIES = "bodies";
    /** Simple name of the command. */
    public static final String COMMAND = "command";
    /** The client-made id of the act; absent for the system's own steps. */
    public static final String ACTION = "action";
    /** Process definition key and version, joined by {@code :}. */
    public static final String PROCESS = "process";
    /** Id of the process instance. */
    public static final String INSTANCE = "instance";
    /** Id of the activity in the diagram. */
    public static final String ACTIVITY = "activity";
    /** The version that the actor had in view; not copied to events. */
    public static final String EXPECTED_VERSION = "expectedVersion";
    public static final String SYSTEM = "system";

    private MetaKeys() {
    }
}
