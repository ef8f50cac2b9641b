package org.blogimg.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;

import org.blogimg.api.Content;
import org.blogimg.api.storage.SealBroken;
import org.blogimg.api.storage.SealedObject;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Objects that were changed, mixed up or shredded: none is opened. */
final class BrokenSealsTest extends OneStore {
    @Test
    void samePictureTwiceShouldLookDifferent() throws IOException {
        byte[] plain = noise(1000);

        SealedObject first = vault.keep(Keys.ANNE, Content.of(plain), DAY);
        SealedObject second = vault.keep(Keys.ANNE, Content.of(plain), DAY);

        assertFalse(Arrays.equals(stored(first), stored(second)));
    }

    @Test
    void changedCutOrMixedBytesShouldBeNoticed() throws IOException {
        SealedObject object = vault.keep(Keys.ANNE, Content.of(noise(3 * SEGMENT)), DAY);
        byte[] good = stored(object);
        byte[] flipped = good.clone();
        flipped[SEALED + 5] ^= 1;
        byte[] swapped = good.clone();
        System.arraycopy(good, 0, swapped, SEALED, SEALED);
        System.arraycopy(good, SEALED, swapped, 0, SEALED);

        for (byte[] bad : new byte[][] {
            flipped,
            swapped,
            Arrays.copyOf(good, 2 * SEALED),
            Arrays.copyOf(good, good.length - 1),
            Arrays.copyOf(good, good.length + 1),
            Arrays.copyOf(good, good.length + SEALED),
            new byte[0]
        }) {
            store.tamper(name(object), bad);
            IOException broken = assertThrows(IOException.class, () -> read(Keys.ANNE, object, 0));
            assertInstanceOf(SealBroken.class, broken.getCause());
        }
        store.tamper(name(object), good);
        assertEquals(3 * SEGMENT, read(Keys.ANNE, object, 0).length);
    }

    @Test
    void noByteOfAChangedSegmentShouldBeGiven() throws IOException {
        SealedObject object = vault.keep(Keys.ANNE, Content.of(noise(3 * SEGMENT)), DAY);
        byte[] bad = stored(object);
        bad[2 * SEALED - 1] ^= 1;
        store.tamper(name(object), bad);

        try (InputStream in = vault.read(Keys.ANNE, object, 0)) {
            assertEquals(SEGMENT, in.readNBytes(SEGMENT).length);
            assertThrows(IOException.class, in::read);
        }
    }

    @Test
    void thousandFlippedBitsShouldAllBeNoticed() throws IOException {
        SealedObject object = vault.keep(Keys.ANNE, Content.of(noise(2000)), DAY);
        byte[] good = stored(object);
        Random random = new Random(7);

        for (int i = 0; i < 1000; i++) {
            byte[] bad = good.clone();
            int bit = random.nextInt(8 * bad.length);
            bad[bit / 8] ^= (byte) (1 << (bit % 8));
            store.tamper(name(object), bad);
            assertThrows(IOException.class, () -> read(Keys.ANNE, object, 0));
        }
    }

    @Test
    void objectsSwappedBetweenAccountsOrNamesShouldNotOpen() throws IOException {
        SealedObject annes = vault.keep(Keys.ANNE, Content.of(noise(1000)), DAY);
        SealedObject annesOther = vault.keep(Keys.ANNE, Content.of(noise(1000)), DAY);
        SealedObject berts = vault.keep(Keys.BERT, Content.of(noise(1000)), DAY);

        assertThrows(SealBroken.class, () -> read(Keys.BERT, annes, 0));
        SealedObject keyOfAnother = new SealedObject(annes.uri(), annes.length(), annesOther.wrappedKey());
        assertThrows(SealBroken.class, () -> read(Keys.ANNE, keyOfAnother, 0));
        SealedObject longer = new SealedObject(annes.uri(), 999, annes.wrappedKey());
        assertThrows(SealBroken.class, () -> read(Keys.ANNE, longer, 0));
        store.tamper(name(annes), stored(berts));
        assertThrows(IOException.class, () -> read(Keys.ANNE, annes, 0));
    }

    @Test
    void malformedPlacesAndKeysShouldBeBrokenSeals() throws IOException {
        SealedObject good = vault.keep(Keys.ANNE, Content.of(noise(10)), DAY);
        for (String uri : new String[] {"", "memory", "memory:saved", "x/y:z", "memory:../../etc/passwd", ":a/b"}) {
            SealedObject bad = new SealedObject(uri, 10, good.wrappedKey());
            assertThrows(SealBroken.class, () -> read(Keys.ANNE, bad, 0), uri);
        }
        assertThrows(SealBroken.class, () -> read(Keys.ANNE, new SealedObject(good.uri(), 10, "%"), 0));
        assertThrows(IllegalArgumentException.class, () -> read(Keys.ANNE, good, 11));
    }

    @Test
    void shreddedAccountsPicturesShouldBeNoise() throws IOException {
        SealedObject object = vault.keep(Keys.ANNE, Content.of(noise(10)), DAY);

        slots.shred(Keys.ANNE);

        assertThrows(SealBroken.class, () -> read(Keys.ANNE, object, 0));
        assertThrows(SealBroken.class, () -> vault.keep(Keys.ANNE, Content.of(noise(10)), DAY));
    }
}
