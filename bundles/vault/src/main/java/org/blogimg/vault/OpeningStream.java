package org.blogimg.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.blogimg.api.storage.SealBroken;

/** Cipher bytes in, plain bytes out. No byte is given before the tag of its segment was right. */
final class OpeningStream extends InputStream {
    private final InputStream cipherBytes;
    private final ObjectKey key;
    private final long last;
    private final byte[] sealed = new byte[ObjectKey.SEALED];
    private final byte[] plain = new byte[ObjectKey.PLAIN];
    private long segment;
    private int skip;
    private int from;
    private int to;

    /** {@code cipherBytes} begins with the segment that {@code offset} lies in. */
    OpeningStream(InputStream cipherBytes, ObjectKey key, long length, long offset) {
        this.cipherBytes = cipherBytes;
        this.key = key;
        this.last = ObjectKey.lastSegment(length);
        this.segment = Math.min(offset / ObjectKey.PLAIN, last);
        this.skip = (int) (offset - segment * ObjectKey.PLAIN);
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        Objects.checkFromIndexSize(offset, wanted, into.length);
        if (wanted == 0) {
            return 0;
        }
        while (from == to) {
            if (segment > last) {
                return -1;
            }
            next();
        }
        int given = Math.min(wanted, to - from);
        System.arraycopy(plain, from, into, offset, given);
        from += given;
        return given;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    private void next() throws IOException {
        int size = cipherBytes.readNBytes(sealed, 0, sealed.length);
        boolean isLast = segment == last;
        if (isLast && cipherBytes.read() >= 0) {
            throw broken(new SealBroken("there are bytes behind the object's end", null));
        }
        try {
            to = key.open(segment, isLast, sealed, size, plain);
        } catch (SealBroken e) {
            throw broken(e);
        }
        from = Math.min(skip, to);
        skip = 0;
        segment++;
    }

    private static IOException broken(SealBroken e) {
        return new IOException(e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        cipherBytes.close();
        key.forget();
    }
}
