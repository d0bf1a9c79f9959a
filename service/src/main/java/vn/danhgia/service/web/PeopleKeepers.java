package vn.danhgia.service.web;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.service.people.People;
import vn.danhgia.service.security.CurrentActor;
import vn.danhgia.service.security.SignedIn;

/**
 * Who looks after people and accounts: BXDĐ keeps the roster (III.3.1), administrators hand out passwords, neither does the other's. While nobody sits
 * in BXDĐ, in a new installation, an administrator brings in the first roster.
 */
@Component("peopleKeepers")
public class PeopleKeepers {

    private static final String ORGANISER = "bxdd";

    private final CurrentActor current;
    private final People people;
    private final Clock clock;

    PeopleKeepers(CurrentActor current, People people, Clock clock) {
        this.current = current;
        this.people = people;
        this.clock = clock;
    }

    public boolean maySee() {
        return current.ifSignedIn().filter(who -> organises(who) || who.administrator()).isPresent();
    }

    public boolean mayImport() {
        return current.ifSignedIn().filter(who -> organises(who) || who.administrator() && nobodyOrganises(who)).isPresent();
    }

    public boolean mayIssuePasswords() {
        return current.ifSignedIn().filter(SignedIn::administrator).isPresent();
    }

    void requireSeeing() {
        require(maySee());
    }

    void requireImporting() {
        require(mayImport());
    }

    void requireIssuingPasswords() {
        require(mayIssuePasswords());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static boolean organises(SignedIn who) {
        return who.bodies().contains(organiser(who).toString());
    }

    private boolean nobodyOrganises(SignedIn who) {
        return people.membersOf(organiser(who), Legal.dayOf(clock.instant())).isEmpty();
    }

    private static BodyId organiser(SignedIn who) {
        return new BodyId(new CommuneId(who.commune()), ORGANISER);
    }
}
