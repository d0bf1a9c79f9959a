package vn.danhgia.service.postgres;

import java.io.IOException;

/** This machine cannot run the local PostgreSQL at all; the message says why and what to do instead, in both languages. */
public final class PostgresUnavailable extends IOException {

    private static final String INSTEAD_VI = " dùng một PostgreSQL khác qua spring.datasource.url/username/password và "
            + "spring.flyway.url/user/password";
    private static final String INSTEAD_EN = " use another PostgreSQL through spring.datasource.url/username/password and "
            + "spring.flyway.url/user/password";

    /** Both halves lead up to "use another PostgreSQL through …", which is added. */
    PostgresUnavailable(String vietnamese, String english) {
        super(vietnamese + INSTEAD_VI + ". / " + english + INSTEAD_EN + ".");
    }
}
