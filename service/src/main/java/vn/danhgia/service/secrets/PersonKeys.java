package vn.danhgia.service.secrets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danhgia.domain.shared.PersonId;

/**
 * Seals and opens with a key for each person: AES-256-GCM, a fresh nonce every time, the person's id bound in. A key at hand counts
 * only while no further one has been destroyed, which every transaction asks before it opens anything: destroying takes effect on every node with the next one.
 * A key made in a transaction that is undone is forgotten with it.
 */
@Component
public class PersonKeys implements Sealing {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final Cache<PersonId, Held> lately = Caffeine.newBuilder().maximumSize(1_000).build();
    private final SecureRandom random = new SecureRandom();

    PersonKeys(JdbcClient jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    /** @return nonce and ciphertext */
    @Override
    public byte[] seal(PersonId about, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, find(about).orElseGet(() -> create(about)), about, nonce, ByteBuffer.wrap(clear));
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    }

    @Override
    public Optional<byte[]> open(PersonId about, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        return find(about).map(key -> run(Cipher.DECRYPT_MODE, key, about, nonce, buffer));
    }

    /** Erases what is sensitive about a person, everywhere and for good. */
    @Transactional
    public void destroy(PersonId about) {
        oneAtATime(about);
        jdbc.sql("insert into secrets.destroyed_key (person) values (?) on conflict do nothing").params(about.toString()).update();
        jdbc.sql("delete from secrets.person_key where person = ?").params(about.toString()).update();
        KeysInHand.ofThisTransaction(this).ifPresent(keys -> keys.forget(about));
    }

    @Override
    public long destroyed() {
        return KeysInHand.ofThisTransaction(this).map(keys -> keys.destroyed(this::countDestroyed)).orElseGet(this::countDestroyed);
    }

    @Override
    public long destroyed(LongSupplier justAsked) {
        return KeysInHand.ofThisTransaction(this).map(keys -> keys.destroyed(justAsked)).orElseGet(justAsked::getAsLong);
    }

    private long countDestroyed() {
        return jdbc.sql(HOW_MANY_DESTROYED).query(Long.class).single();
    }

    /** Folding a dossier opens dozens of values of one person. */
    private Optional<SecretKey> find(PersonId about) {
        return KeysInHand.ofThisTransaction(this).map(keys -> keys.get(about, one -> atHand(one, keys))).orElseGet(() -> read(about).key());
    }

    private KeysInHand.Read atHand(PersonId about, KeysInHand inHand) {
        Held held = lately.getIfPresent(about);
        if (held != null && inHand.isKept(about) && held.destroyed() == inHand.destroyed(this::countDestroyed)) {
            return new KeysInHand.Read(Optional.of(held.key()), held.destroyed());
        }
        KeysInHand.Read read = read(about);
        if (inHand.isKept(about)) {
            long destroyed = inHand.destroyed(read::destroyed);
            read.key().ifPresent(key -> lately.put(about, new Held(key, destroyed)));
        }
        return read;
    }

    private KeysInHand.Read read(PersonId about) {
        return jdbc.sql("select wrapped_key, (" + HOW_MANY_DESTROYED + ") from (select 1) one left join secrets.person_key on person = ?")
                .params(about.toString())
                .query((row, number) -> new KeysInHand.Read(Optional.ofNullable(row.getBytes(1)).map(master::unwrap), row.getLong(2))).single();
    }

    /** @param destroyed how many keys had been destroyed when it was read */
    private record Held(SecretKey key, long destroyed) {
    }

    /** Two at once: the second waits on the row and takes the first one's key. */
    private SecretKey create(PersonId about) {
        oneAtATime(about);
        boolean destroyed = jdbc.sql("select count(*) from secrets.destroyed_key where person = ?").params(about.toString())
                .query(Long.class).single() > 0;
        if (destroyed) {
            throw new IllegalStateException("the key of " + about + " was destroyed; nothing sensitive can be written about this person any more");
        }
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256, random);
            jdbc.sql("insert into secrets.person_key (person, wrapped_key) values (?, ?) on conflict do nothing")
                    .params(about.toString(), master.wrap(generator.generateKey())).update();
            // Made just now, and perhaps undone before the transaction ends: not one to keep in hand.
            KeysInHand.ofThisTransaction(this).ifPresent(keys -> keys.neverKeep(about));
            return read(about).key().orElseThrow();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until the transaction ends: a key is not made while it is being destroyed, nor destroyed while it is being made. */
    private void oneAtATime(PersonId about) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 20))::text").params(about.toString()).query(String.class).single();
    }

    private static byte[] run(int mode, SecretKey key, PersonId about, byte[] nonce, ByteBuffer text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.toString().getBytes(StandardCharsets.UTF_8));
            byte[] in = new byte[text.remaining()];
            text.get(in);
            return cipher.doFinal(in);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is sealed about " + about + " does not open with this person's key", e);
        }
    }
}
