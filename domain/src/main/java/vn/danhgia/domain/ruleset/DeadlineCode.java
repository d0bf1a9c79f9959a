package vn.danhgia.domain.ruleset;

/** The plan's limits (thời hạn). The number is the one people know from the table of deadlines. */
public enum DeadlineCode {
    /** D1: catalogues of Party bodies, Front and mass organisations approved (II.5.1). */
    CATALOGUE_PARTY,
    /** D2: catalogues of the People's Council's boards approved (II.5.1). */
    CATALOGUE_COUNCIL,
    /** D3: catalogues of offices and service units under the People's Committee approved (II.5.1). */
    CATALOGUE_GOVERNMENT,
    /** D4: catalogues of province-managed cadres approved (III.4.1). */
    CATALOGUE_PROVINCE,
    /** D5: self-assessment at the proposer (III.2.4). */
    SELF_ASSESSMENT,
    /** D6: vote, summary and dossier at the Standing Committee by way of BXDĐ (II.5.2, II.5.3, III.2.4). */
    PROPOSAL,
    /** D7: discipline list at BXDĐ (III.5.1). */
    DISCIPLINE_LIST,
    /** D8: decision issued (II.5.4). */
    DECISION,
    /** D9: advice to the Standing Committee (III.3.2). */
    ADVICE,
    /** D10: results of unit-managed cadres reported (III.2.5). */
    OWN_CADRES,
    /** D11: report to the province (III.3.3). */
    PROVINCE_REPORT;

    /** Each rated person's work, and not a body's for the whole quarter. */
    public boolean isAboutPersons() {
        return this != DISCIPLINE_LIST && this != OWN_CADRES && this != PROVINCE_REPORT;
    }

    /** The number by which the table of deadlines calls it: {@code D1} to {@code D11}. */
    public String number() {
        return "D" + (ordinal() + 1);
    }
}
