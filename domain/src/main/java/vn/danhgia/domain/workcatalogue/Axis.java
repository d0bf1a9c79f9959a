package vn.danhgia.domain.workcatalogue;

/** The six key result axes (sáu trục kết quả, I.2.2, R-I.2.2-2). */
public enum Axis {
    /** Socio-economic targets and political tasks. */
    T1,
    /** Institutions, decentralisation, inspection. */
    T2,
    /** Science, technology, innovation, digital transformation. */
    T3,
    /** Party building, unity, prevention of corruption and waste. */
    T4,
    /** Culture, people, social security. */
    T5,
    /** Defence, security, external relations. */
    T6
}
