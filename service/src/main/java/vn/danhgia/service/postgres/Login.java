package vn.danhgia.service.postgres;

import java.util.Objects;

/**
 * A role that may log in, with its password. Prints without the password.
 *
 * @param user     the role's name, never null
 * @param password in clear, never null
 */
public record Login(String user, String password) {

    public Login {
        Objects.requireNonNull(user);
        Objects.requireNonNull(password);
    }

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
