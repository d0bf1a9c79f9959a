package vn.danhgia.service.web;

import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.security.CurrentActor;

/** The signed-in person as the domain's actor. */
@Component
public class Actors {

    private final CurrentActor current;

    Actors(CurrentActor current) {
        this.current = current;
    }

    public Actor current() {
        return current.signedIn().actor();
    }

    public PersonId person() {
        return PersonId.parse(current.signedIn().personId());
    }
}
