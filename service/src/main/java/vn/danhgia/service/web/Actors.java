package vn.danhgia.service.web;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.security.CurrentActor;
import vn.danhgia.service.security.SignedIn;

/** The signed-in person as the domain's actor. */
@Component
public class Actors {

    private final CurrentActor current;

    Actors(CurrentActor current) {
        this.current = current;
    }

    public Actor current() {
        SignedIn signedIn = current.signedIn();
        return Actor.person(PersonId.parse(signedIn.personId()),
                signedIn.bodies().stream().filter(id -> id.contains(":")).map(BodyId::parse).collect(Collectors.toSet()));
    }

    public PersonId person() {
        return PersonId.parse(current.signedIn().personId());
    }
}
