package org.blogimg.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.blogimg.api.storage.SealBroken;

/**
 * The key of one object, and the cipher of its segments: 64 KiB of plain bytes each, with a nonce of prefix, counter
 * and a mark on the last one, so that a segment taken away, doubled, moved or added does not open.
 *
 * <p>Belongs to one stream; not for several threads.
 */
final class ObjectKey {
    static final int PLAIN = 64 * 1024;
    static final int SEALED = PLAIN + Envelope.TAG;
    private static final int KEY = 32;
    private static final int PREFIX = 7;

    private final byte[] secret;
    private final SecretKey key;
    private final byte[] bound;
    private final Cipher cipher;

    /** A new key for an object that is sealed now. */
    static ObjectKey make(byte[] bound, SecureRandom random) {
        byte[] secret = new byte[KEY + PREFIX];
        random.nextBytes(secret);
        return new ObjectKey(secret, bound);
    }

    static ObjectKey unwrap(SecretKey wrapping, byte[] boundToLength, byte[] wrapped, byte[] bound) {
        byte[] secret = Envelope.open(wrapping, boundToLength, wrapped);
        if (secret.length != KEY + PREFIX) {
            throw new SealBroken("this is no object's key", null);
        }
        return new ObjectKey(secret, bound);
    }

    private ObjectKey(byte[] secret, byte[] bound) {
        this.secret = secret;
        this.key = new SecretKeySpec(secret, 0, KEY, "AES");
        this.bound = bound;
        try {
            this.cipher = Cipher.getInstance(Envelope.AES_GCM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks " + Envelope.AES_GCM, e);
        }
    }

    byte[] wrap(SecretKey wrapping, byte[] boundToLength, SecureRandom random) {
        return Envelope.seal(wrapping, boundToLength, secret, random);
    }

    /** Cipher bytes of an object of so many plain bytes; an empty object has one empty segment. */
    static long sealedLength(long plainLength) {
        return plainLength + (lastSegment(plainLength) + 1) * Envelope.TAG;
    }

    static long lastSegment(long plainLength) {
        return plainLength == 0 ? 0 : (plainLength - 1) / PLAIN;
    }

    /** Before each {@link #seal}: which segment it is. */
    ObjectKey begin(long segment, boolean last) {
        try {
            init(Cipher.ENCRYPT_MODE, segment, last);
            return this;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal with " + Envelope.AES_GCM, e);
        }
    }

    /** Seals one segment into {@code out} from {@code at} on; says how many bytes it became. */
    int seal(byte[] plain, int from, int length, byte[] out, int at) {
        try {
            return cipher.doFinal(plain, from, length, out, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal with " + Envelope.AES_GCM, e);
        }
    }

    /** Opens one segment into {@code out}; says how many bytes it was. */
    int open(long segment, boolean last, byte[] sealed, int length, byte[] out) {
        try {
            init(Cipher.DECRYPT_MODE, segment, last);
            return cipher.doFinal(sealed, 0, length, out);
        } catch (AEADBadTagException | ShortBufferException e) {
            throw new SealBroken("segment " + segment + " was changed, cut, or belongs elsewhere", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot open " + Envelope.AES_GCM, e);
        }
    }

    private void init(int mode, long segment, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(Envelope.NONCE)
                .put(secret, KEY, PREFIX)
                .putInt(Math.toIntExact(segment))
                .put((byte) (last ? 1 : 0))
                .array();
        cipher.init(mode, key, new GCMParameterSpec(8 * Envelope.TAG, nonce));
        cipher.updateAAD(bound);
    }

    void forget() {
        Arrays.fill(secret, (byte) 0);
    }
}
