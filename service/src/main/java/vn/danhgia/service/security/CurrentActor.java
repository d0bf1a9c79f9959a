package vn.danhgia.service.security;

import java.util.Optional;
import java.util.Set;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.danhgia.processes.engine.EngineRows;

/** Who is acting. Bodies and name are read from the identity tables at most once a request, so a change of bodies holds at once. */
public class CurrentActor {

    private static final String REMEMBERED = CurrentActor.class.getName();

    private final EngineRows rows;
    private final String administratorsGroup;

    CurrentActor(EngineRows rows, String administratorsGroup) {
        this.rows = rows;
        this.administratorsGroup = administratorsGroup;
    }

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public SignedIn signedIn() {
        return ifSignedIn().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }

    public Optional<SignedIn> ifSignedIn() {
        return official().map(official -> {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            if (request == null) {
                return read(official);
            }
            if (request.getAttribute(REMEMBERED, RequestAttributes.SCOPE_REQUEST) instanceof SignedIn known
                    && known.personId().equals(official.personId())) {
                return known;
            }
            SignedIn read = read(official);
            request.setAttribute(REMEMBERED, read, RequestAttributes.SCOPE_REQUEST);
            return read;
        });
    }

    static Optional<Official> official() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.isAuthenticated() && authentication.getPrincipal() instanceof Official official
                ? Optional.of(official) : Optional.empty();
    }

    private SignedIn read(Official official) {
        String personId = official.personId();
        Optional<EngineRows.Member> member = rows.member(personId);
        Set<String> bodies = member.map(EngineRows.Member::groups).orElse(Set.of());
        String name = member.map(found -> (found.first() + " " + found.last()).strip()).orElse(personId);
        return new SignedIn(personId, personId.substring(0, personId.indexOf(':')), bodies, name, bodies.contains(administratorsGroup));
    }
}
