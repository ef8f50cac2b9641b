package org.blogimg.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.blogimg.api.storage.SealBroken;

/** One small sealed message: version (1 byte), nonce (12), AES-256-GCM cipher text with its tag (16). */
final class Envelope {
    static final int TAG = 16;
    static final int NONCE = 12;
    static final String AES_GCM = "AES/GCM/NoPadding";
    private static final byte VERSION = 1;
    private static final int HEAD = 1 + NONCE;

    private Envelope() {}

    static byte[] seal(SecretKey key, byte[] bound, byte[] plain, SecureRandom random) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = new byte[HEAD + plain.length + TAG];
        sealed[0] = VERSION;
        System.arraycopy(nonce, 0, sealed, 1, NONCE);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.updateAAD(bound);
            cipher.doFinal(plain, 0, plain.length, sealed, HEAD);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal with " + AES_GCM, e);
        }
    }

    static byte[] open(SecretKey key, byte[] bound, byte[] sealed) {
        if (sealed.length < HEAD + TAG || sealed[0] != VERSION) {
            throw new SealBroken("this is no seal of a known version", null);
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(sealed, 1, HEAD));
            cipher.updateAAD(bound);
            return cipher.doFinal(sealed, HEAD, sealed.length - HEAD);
        } catch (AEADBadTagException e) {
            throw new SealBroken("the seal was changed, or made for another place or key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot open " + AES_GCM, e);
        }
    }

    /** What is bound into a seal. Each part carries its length, so that "ab"+"c" and "a"+"bc" differ. */
    static byte[] bound(String... parts) {
        byte[][] encoded = Arrays.stream(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        int length = Arrays.stream(encoded)
                .mapToInt(part -> Integer.BYTES + part.length)
                .sum();
        ByteBuffer whole = ByteBuffer.allocate(1 + length).put(VERSION);
        for (byte[] part : encoded) {
            whole.putInt(part.length).put(part);
        }
        return whole.array();
    }

    static Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(AES_GCM);
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        return cipher;
    }
}
