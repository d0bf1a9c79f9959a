package vn.danhgia.service.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key that wraps all others: 32 bytes in base64, in a file named by {@code danhgia.master-key-file}. Never in the database, never logged. */
@Component
class MasterKey {

    private static final String WRAPPING = "AESWrap";
    private static final int BYTES = 32;

    private final Key key;

    MasterKey(@Value("${danhgia.master-key-file:}") String file) {
        this.key = new SecretKeySpec(read(file), "AES");
    }

    byte[] wrap(SecretKey personKey) {
        try {
            Cipher cipher = Cipher.getInstance(WRAPPING);
            cipher.init(Cipher.WRAP_MODE, key);
            return cipher.wrap(personKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a person's key could not be wrapped", e);
        }
    }

    SecretKey unwrap(byte[] wrapped) {
        try {
            Cipher cipher = Cipher.getInstance(WRAPPING);
            cipher.init(Cipher.UNWRAP_MODE, key);
            return (SecretKey) cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a person's key could not be unwrapped: is this the master key of this database?", e);
        }
    }

    /** HMAC-SHA256 under a key of its own for each purpose. */
    byte[] authenticate(String purpose, byte[] text) {
        return hmac(hmac(key.getEncoded(), purpose.getBytes(StandardCharsets.UTF_8)), text);
    }

    private static byte[] hmac(byte[] secret, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(String file) {
        if (file.isBlank()) {
            throw new IllegalStateException("no master key: set danhgia.master-key-file (DANHGIA_MASTER_KEY_FILE) to a file with 32 bytes in base64");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(Files.readString(Path.of(file)).strip());
            if (bytes.length != BYTES) {
                throw new IllegalStateException("the master key in " + file + " is not " + BYTES + " bytes long");
            }
            return bytes;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("the master key in " + file + " cannot be read", e);
        }
    }
}
