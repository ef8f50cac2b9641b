package org.blogimg.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A store may read piece by piece or have all poured out: the object is the same. */
final class SealingStreamTest {
    private static final SecureRandom ALWAYS_SEVEN = new SecureRandom() {
        private static final long serialVersionUID = 1L;

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 7);
        }
    };

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_192, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073, 300_000})
    void pouredBytesShouldBeThoseThatAreRead(int size) throws IOException {
        byte[] plain = new byte[size];
        new Random(size).nextBytes(plain);
        byte[] read = sealing(new ByteArrayInputStream(plain)).readAllBytes();

        assertEquals(ObjectKey.sealedLength(size), read.length);
        assertArrayEquals(read, poured(sealing(new ByteArrayInputStream(plain)), 0, size));
        assertArrayEquals(read, poured(sealing(inPieces(plain)), 0, size));
        for (int first : new int[] {1, 100, ObjectKey.SEALED, ObjectKey.SEALED + 1, read.length}) {
            if (first <= read.length) {
                assertArrayEquals(
                        read, poured(sealing(new ByteArrayInputStream(plain)), first, size), "after " + first);
            }
        }
    }

    /** The first bytes by reading, the others by pouring. */
    private static byte[] poured(SealingStream stream, int first, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(stream.readNBytes(first));
        long given = stream.transferTo(out);
        assertEquals(out.size(), first + given);
        assertEquals(0, stream.transferTo(out));
        assertEquals(-1, stream.read());
        assertEquals(size, stream.length());
        return out.toByteArray();
    }

    private static SealingStream sealing(InputStream plain) {
        return new SealingStream(plain, ObjectKey.make(new byte[] {1}, ALWAYS_SEVEN));
    }

    /** As a file comes: never the whole array at once. */
    private static InputStream inPieces(byte[] plain) {
        return new FilterInputStream(new ByteArrayInputStream(plain)) {};
    }
}
