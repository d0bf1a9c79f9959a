package vn.danhgia.service.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.notices.Notices;
import vn.danhgia.service.people.People;
import vn.danhgia.service.security.CurrentActor;
import vn.danhgia.service.security.SignedIn;

/** What the head of every page shows: who is signed in, in which commune. Strangers see neither; error pages come through here too. */
@ControllerAdvice(annotations = Controller.class)
class EveryPage {

    private final CurrentActor current;
    private final People people;
    private final Notices notices;

    EveryPage(CurrentActor current, People people, Notices notices) {
        this.current = current;
        this.people = people;
        this.notices = notices;
    }

    @ModelAttribute("signedIn")
    SignedIn signedIn() {
        return current.ifSignedIn().map(who -> new SignedIn(who.personId(), who.commune(), who.bodies(), name(who), who.administrator())).orElse(null);
    }

    /** The engine knows posts only; the name comes from the people tables. */
    private String name(SignedIn who) {
        return people.person(PersonId.parse(who.personId())).map(People.Person::name).orElse(who.displayName());
    }

    @ModelAttribute("communeName")
    String communeName() {
        return current.ifSignedIn().flatMap(who -> people.communeName(new CommuneId(who.commune()))).orElse(null);
    }

    /** Null for strangers. */
    @ModelAttribute("unseenNotices")
    Integer unseenNotices() {
        return current.ifSignedIn().map(who -> notices.unseen(PersonId.parse(who.personId()))).orElse(null);
    }
}
