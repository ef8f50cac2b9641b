package org.blogimg.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.blogimg.api.storage.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class KeySlotsTest {
    private static final Place PLACE = new Place(Keys.ANNE, "POST", "TEXT", "p1");

    @TempDir
    Path data;

    @Test
    void keysShouldBeReadableByTheirOwnerAlone() throws IOException {
        new GcmVault(Keys.slots(data)).seal(PLACE, new byte[1]);

        assertEquals("rwx------", mode(data.resolve("keys")));
        try (Stream<Path> files = Files.list(data.resolve("keys"))) {
            Set<String> modes = files.map(KeySlotsTest::mode).collect(Collectors.toSet());
            assertEquals(Set.of("rw-------"), modes);
        }
        assertEquals("rw-------", mode(data.resolve("sealed-by")));
    }

    @Test
    void missingMasterKeyShouldStopTheStartAndMakeNoNewOne() throws IOException {
        new GcmVault(Keys.slots(data)).seal(PLACE, new byte[1]);
        Files.delete(data.resolve("keys/master"));

        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> Keys.slots(data));

        assertTrue(String.valueOf(refused.getMessage()).contains("its master key is missing at"));
        assertFalse(Files.exists(data.resolve("keys/master")));
    }

    @Test
    void missingFolderOfKeysShouldStopTheStart() throws IOException {
        new GcmVault(Keys.slots(data)).seal(PLACE, new byte[1]);
        Files.move(data.resolve("keys"), data.resolve("not-mounted"));

        assertThrows(IllegalStateException.class, () -> Keys.slots(data));

        assertFalse(Files.exists(data.resolve("keys")));
        Files.move(data.resolve("not-mounted"), data.resolve("keys"));
        Keys.slots(data).forOpening(Keys.ANNE);
    }

    @Test
    void anotherMasterKeyShouldStopTheStart() {
        new GcmVault(Keys.slots(data)).seal(PLACE, new byte[1]);

        IllegalStateException refused = assertThrows(IllegalStateException.class, this::startWithAnotherKey);

        assertTrue(String.valueOf(refused.getMessage()).contains("master key"));
        Keys.slots(data).forOpening(Keys.ANNE);
    }

    @Test
    void anotherMasterKeyShouldStopTheStartAlsoWithoutSlotsOrWithoutCheckValue() throws IOException {
        Keys.slots(data);
        assertThrows(IllegalStateException.class, this::startWithAnotherKey);

        new GcmVault(Keys.slots(data)).seal(PLACE, new byte[1]);
        Files.delete(data.resolve("sealed-by"));
        assertThrows(IllegalStateException.class, this::startWithAnotherKey);
        assertFalse(Files.exists(data.resolve("sealed-by")));
    }

    @Test
    void unreadableMasterKeyFileShouldStopTheStart() throws IOException {
        Keys.slots(data);
        for (String text : new String[] {"", "not a key", "c2hvcnQ="}) {
            Files.writeString(data.resolve("keys/master"), text);
            assertThrows(IllegalStateException.class, () -> Keys.slots(data), text);
        }
    }

    @Test
    void masterKeyShouldLieWhereTheConfigurationSays(@TempDir Path mount) {
        Paths paths = Paths.of(
                data,
                mount.resolve("slots").toString(),
                mount.resolve("secret/master").toString());

        byte[] first = new MasterKeyFile(paths, new SecureRandom()).masterKey();
        byte[] second = new MasterKeyFile(paths, new SecureRandom()).masterKey();

        assertEquals(32, first.length);
        assertArrayEquals(first, second);
        assertTrue(Files.exists(mount.resolve("secret/master")));
        assertFalse(Files.exists(data.resolve("keys")));
    }

    @Test
    void shreddedSlotShouldBeOverwrittenBeforeItIsRemoved(@TempDir Path outside) throws IOException {
        KeySlots slots = Keys.slots(data);
        slots.forSealing(Keys.ANNE);
        Path slot = onlySlot();
        byte[] before = Files.readAllBytes(slot);
        Path sameBytes = Files.createLink(data.resolve("other-name"), slot);

        slots.shred(Keys.ANNE);

        assertFalse(Files.exists(slot));
        byte[] after = Files.readAllBytes(sameBytes);
        assertEquals(before.length, after.length);
        assertFalse(Arrays.equals(before, after));
    }

    @Test
    void shredCutShortShouldBeFinishedAtTheNextStart() throws IOException {
        Keys.slots(data).forSealing(Keys.ANNE);
        Path slot = onlySlot();
        Files.createFile(slot.resolveSibling(slot.getFileName().toString().replace(".slot", ".gone")));

        Keys.slots(data);

        assertFalse(Files.exists(slot));
    }

    @Test
    void manyAtOnceShouldAgreeOnOneKey() throws IOException {
        GcmVault vault = new GcmVault(Keys.slots(data));
        var sealed = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> vault.seal(PLACE, new byte[] {(byte) i})))
                .toList();

        GcmVault restarted = new GcmVault(Keys.slots(data));
        for (int i = 0; i < 16; i++) {
            assertArrayEquals(
                    new byte[] {(byte) i}, restarted.open(PLACE, sealed.get(i).join()));
        }
        onlySlot();
    }

    private void startWithAnotherKey() {
        byte[] another = new byte[32];
        new KeySlots(Keys.paths(data), () -> another.clone(), new SecureRandom());
    }

    private Path onlySlot() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("keys"))) {
            return files.filter(file -> file.toString().endsWith(".slot"))
                    .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                        assertEquals(1, found.size());
                        return found.get(0);
                    }));
        }
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
