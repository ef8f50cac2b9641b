package org.blogimg.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.blogimg.api.AccountId;
import org.blogimg.api.storage.Place;
import org.blogimg.api.storage.SealBroken;
import org.blogimg.api.storage.Vault;

/**
 * A vault without a cipher, for tests of those who use one. It keeps the promises that a caller can see: what was
 * sealed opens at its own place only, not after a change and not after its account was shredded; and it scrambles, so
 * that a test which looks for a plain text in a table finds none.
 */
public final class PlainVault implements Vault {
    private static final byte SCRAMBLE = 0x5A;

    private final Set<AccountId> shredded = ConcurrentHashMap.newKeySet();

    @Override
    public byte[] seal(Place place, byte[] plain) {
        if (shredded.contains(place.owner())) {
            throw new SealBroken("the key of account " + place.owner() + " was shredded", null);
        }
        byte[] mark = mark(place, plain);
        byte[] sealed = Arrays.copyOf(mark, mark.length + plain.length);
        for (int i = 0; i < plain.length; i++) {
            sealed[mark.length + i] = (byte) (plain[i] ^ SCRAMBLE);
        }
        return sealed;
    }

    @Override
    public byte[] open(Place place, byte[] sealed) {
        if (shredded.contains(place.owner()) || sealed.length < Integer.BYTES) {
            throw new SealBroken("does not open", null);
        }
        byte[] plain = Arrays.copyOfRange(sealed, Integer.BYTES, sealed.length);
        for (int i = 0; i < plain.length; i++) {
            plain[i] ^= SCRAMBLE;
        }
        if (!Arrays.equals(mark(place, plain), Arrays.copyOf(sealed, Integer.BYTES))) {
            throw new SealBroken("was changed or sealed for another place", null);
        }
        return plain;
    }

    @Override
    public void shred(AccountId account) {
        shredded.add(account);
    }

    private static byte[] mark(Place place, byte[] plain) {
        String where = place.owner() + "|" + place.table() + "|" + place.column() + "|" + place.row();
        int mark = 31 * Arrays.hashCode(where.getBytes(StandardCharsets.UTF_8)) + Arrays.hashCode(plain);
        return new byte[] {(byte) (mark >>> 24), (byte) (mark >>> 16), (byte) (mark >>> 8), (byte) mark};
    }
}
