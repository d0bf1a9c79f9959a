package vn.danhgia.service.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A press of the tour: who signs in by it, and what he or she finds open. The names are part of addresses and of the keys of texts. */
enum TourStep {

    OFFICIAL("pho-kinh-te", Place.TASK, "assess-self"),
    HEAD("truong-kinh-te", Place.TASK, "receive-self-assessment"),
    TASKLIST("truong-kinh-te", Place.TASKLIST, "receive-self-assessment"),
    LIMIT("truong-bxdd", Place.QUARTER, "deadlines"),
    TOLD("truong-kinh-te", Place.DESK, ""),
    LEVELS("bi-thu", Place.QUARTER, "levels#dg-group-G6"),
    COUNT("pho-ct-ubnd-1", Place.TASK, "count-stay-votes"),
    CONFIRM("pho-ct-hdnd", Place.TASK, "confirm-stay-votes"),
    COMMITTEE("bi-thu", Place.TASK, "resolve-quota"),
    PAPER("van-phong", Place.TASK, "issue-decision"),
    PRINT("van-phong", Place.QUARTER, "papers"),
    AUDITOR("truong-bxdd", Place.DECIDED, "replay"),
    VERIFY("truong-bxdd", Place.DECIDED, "verify"),
    MEND("pho-bi-thu", Place.TASK, "draft-catalogue"),
    COMPLAINT("chu-nhiem-ubkt", Place.COMPLAINTS, ""),
    UNIT("truong-bxdd", Place.QUARTER, "units/tram-y-te");

    private final String login;
    private final Place place;
    private final String what;

    TourStep(String login, Place place, String what) {
        this.login = login;
        this.place = place;
        this.what = what;
    }

    /** Where a step leads. */
    enum Place {
        /** The person's oldest task of one kind. */
        TASK,
        /** The same in Tasklist. */
        TASKLIST,
        /** The person's desk. */
        DESK,
        /** A page of the latest quarter. */
        QUARTER,
        /** A page of a dossier that the latest quarter has decided. */
        DECIDED,
        COMPLAINTS
    }

    static Optional<TourStep> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String login() {
        return login;
    }

    Place place() {
        return place;
    }

    /** Kind of the task, or the end of the address. */
    String what() {
        return what;
    }
}
