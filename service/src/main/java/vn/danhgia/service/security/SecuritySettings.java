package vn.danhgia.service.security;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set.
 *
 * @param administratorsGroup group id of the people who see the health pages; no engine rights come with it
 * @param firstAdministrator  {@code commune:code} of a new installation's first administrator; blank when there is one already
 * @param firstLogin          the name under which that person signs in
 * @param firstPasswordFile   file for that account's first password; written once, readable by its owner only
 * @param wrongTries          wrong passwords in a row before the account is locked
 * @param lockedFor           how long it stays locked
 * @param bcryptStrength      2^n rounds; 10 to 14 in earnest
 * @param staticPaths         addresses that hold no data: served to anybody, also before the first password is changed
 * @param publicPaths         pages for people without an account, such as checking a print by its QR code
 */
@ConfigurationProperties("danhgia.security")
record SecuritySettings(
        @DefaultValue("danhgia:quan-tri") String administratorsGroup,
        @DefaultValue("") String firstAdministrator,
        @DefaultValue("quan-tri") String firstLogin,
        @DefaultValue("") String firstPasswordFile,
        @DefaultValue("5") int wrongTries,
        @DefaultValue("15m") Duration lockedFor,
        @DefaultValue("10") int bcryptStrength,
        @DefaultValue({"/*.css", "/*.js", "/css/**", "/js/**", "/img/**", "/fonts/**", "/webjars/**", "/favicon.ico", "/error"}) List<String> staticPaths,
        @DefaultValue({}) List<String> publicPaths) {

    SecuritySettings {
        staticPaths = List.copyOf(staticPaths);
        publicPaths = List.copyOf(publicPaths);
    }
}
