package vn.danhgia.service.security;

import java.io.Serializable;
import java.security.Principal;

/**
 * What the session remembers of a login. Bodies are not remembered: they are asked for in each request.
 *
 * @param personId           the engine's user id
 * @param credentialsVersion version of the password that opened this session; a newer one closes it
 */
record Official(String personId, int credentialsVersion) implements Principal, Serializable {

    @Override
    public String getName() {
        return personId;
    }
}
