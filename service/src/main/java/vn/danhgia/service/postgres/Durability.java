package vn.danhgia.service.postgres;

/** What a local PostgreSQL promises about a commit that it has confirmed. */
public enum Durability {

    /** A confirmed commit survives a crash and a power cut: fsync, synchronous commit and full page writes are on. */
    DURABLE,

    /** For tests only. A confirmed commit survives a killed server, but a power cut may ruin the whole folder. */
    THROW_AWAY
}
