package org.blogimg.vault;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.blogimg.api.storage.Place;
import org.blogimg.api.storage.SealBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class GcmVaultTest {
    private static final byte[] TEXT = "A walk in the rain with an umbrella.".getBytes(UTF_8);
    private static final Place PLACE = new Place(Keys.ANNE, "POST", "TEXT", "p1");

    @TempDir
    Path data;

    @Test
    void sealedTextShouldOpenAtItsPlaceAlsoAfterARestart() {
        byte[] sealed = vault().seal(PLACE, TEXT);

        assertArrayEquals(TEXT, vault().open(PLACE, sealed));
        assertArrayEquals(new byte[0], vault().open(PLACE, vault().seal(PLACE, new byte[0])));
    }

    @Test
    void sealedTextShouldNotShowThePlainText() {
        String sealed = new String(vault().seal(PLACE, TEXT), java.nio.charset.StandardCharsets.ISO_8859_1);

        assertFalse(sealed.contains("umbrella"));
    }

    @Test
    void sealedTextShouldNotOpenAnywhereElse() {
        GcmVault vault = vault();
        byte[] sealed = vault.seal(PLACE, TEXT);
        vault.seal(new Place(Keys.BERT, "POST", "TEXT", "p1"), TEXT);

        List<Place> elsewhere = List.of(
                new Place(Keys.BERT, "POST", "TEXT", "p1"),
                new Place(Keys.ANNE, "PLAN", "TEXT", "p1"),
                new Place(Keys.ANNE, "POST", "TITLE", "p1"),
                new Place(Keys.ANNE, "POST", "TEXT", "p2"),
                new Place(Keys.ANNE, "POSTT", "EXT", "p1"),
                new Place(Keys.ANNE, "POST", "TEXTp", "1"));
        for (Place other : elsewhere) {
            assertThrows(SealBroken.class, () -> vault.open(other, sealed), other.toString());
        }
    }

    @Test
    void everyFlippedBitShouldBeNoticed() {
        GcmVault vault = vault();
        byte[] sealed = vault.seal(PLACE, TEXT);

        for (int bit = 0; bit < 8 * sealed.length; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThrows(SealBroken.class, () -> vault.open(PLACE, changed), "bit " + bit);
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThrows(SealBroken.class, () -> vault.open(PLACE, cut), "cut to " + length);
        }
    }

    @Test
    void noNonceShouldComeTwice() {
        GcmVault vault = vault();
        Set<String> nonces = new HashSet<>();

        for (int i = 0; i < 20_000; i++) {
            nonces.add(HexFormat.of().formatHex(vault.seal(PLACE, TEXT), 1, 13));
        }

        assertEquals(20_000, nonces.size());
    }

    @Test
    void shreddedAccountShouldNeverOpenNorSealAgain() {
        GcmVault vault = vault();
        byte[] annes = vault.seal(PLACE, TEXT);
        Place bertsPlace = new Place(Keys.BERT, "POST", "TEXT", "p1");
        byte[] berts = vault.seal(bertsPlace, TEXT);

        vault.shred(Keys.ANNE);
        vault.shred(Keys.ANNE);

        for (GcmVault now : List.of(vault, vault())) {
            assertThrows(SealBroken.class, () -> now.open(PLACE, annes));
            assertThrows(SealBroken.class, () -> now.seal(PLACE, TEXT));
            assertArrayEquals(TEXT, now.open(bertsPlace, berts));
        }
    }

    @Test
    void slotShreddedByAnotherProcessShouldBeOutOfUseAtOnce() {
        GcmVault here = vault();
        byte[] sealed = here.seal(PLACE, TEXT);

        vault().shred(Keys.ANNE);

        assertThrows(SealBroken.class, () -> here.open(PLACE, sealed));
        assertThrows(SealBroken.class, () -> here.seal(PLACE, TEXT));
    }

    private GcmVault vault() {
        return new GcmVault(Keys.slots(data));
    }
}
