package vn.danhgia.service.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * How passwords are kept and which are good enough: bcrypt in the engine's user table, in place of the engine's salted SHA-512.
 *
 * <p>bcrypt reads 72 bytes and ignores the rest, so two long passwords with the same beginning would be one: longer ones are
 * refused. The engine's salt must stay empty (EngineSettings), for it is appended and would be cut off, or cut the password.
 */
class Passwords implements PasswordEncryptor {

    static final int FEWEST_CHARACTERS = 10;
    static final int MOST_BYTES = 72;

    private static final String EASY_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int DRAWN_SIGNS = 12;

    private final SecureRandom random = new SecureRandom();
    private final BCryptPasswordEncoder bcrypt;
    private final String nobodysHash;

    Passwords(int strength) {
        this.bcrypt = new BCryptPasswordEncoder(strength);
        this.nobodysHash = bcrypt.encode("mật khẩu không của ai");
    }

    /** A password to be told to somebody and typed once: twelve signs without those that look alike, in fours. About 59 bits. */
    String draw() {
        return random.ints(DRAWN_SIGNS, 0, EASY_SIGNS.length()).mapToObj(i -> EASY_SIGNS.substring(i, i + 1))
                .collect(Collectors.joining()).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What is wrong with a new password, as a message code; empty when nothing is. */
    Optional<String> objectionTo(String password, String login) {
        String plain = composed(password);
        if (plain.codePointCount(0, plain.length()) < FEWEST_CHARACTERS) {
            return Optional.of("security.password.too-short");
        }
        if (tooLong(plain)) {
            return Optional.of("security.password.too-long");
        }
        if (plain.strip().toLowerCase(Locale.ROOT).equals(login)) {
            return Optional.of("security.password.is-login");
        }
        return Optional.empty();
    }

    @Override
    public String encrypt(String password) {
        String plain = composed(password);
        if (tooLong(plain)) {
            throw new IllegalArgumentException("a password may not be longer than " + MOST_BYTES + " bytes");
        }
        return bcrypt.encode(plain);
    }

    @Override
    public boolean check(String password, String encrypted) {
        String plain = composed(password);
        return tooLong(plain) ? takeAsLong(plain) : bcrypt.matches(plain, encrypted);
    }

    /** Costs what checking a real password costs and never agrees: the clock must not tell whether a login exists. */
    boolean takeAsLong(String password) {
        String plain = composed(password);
        bcrypt.matches(tooLong(plain) ? "" : plain, nobodysHash);
        return false;
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt";
    }

    /** Vietnamese keyboards write the same letter in one or in two code points. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static boolean tooLong(String plain) {
        return plain.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }
}
