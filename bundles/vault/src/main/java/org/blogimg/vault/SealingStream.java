package org.blogimg.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/**
 * Plain bytes in, cipher bytes out, segment by segment: memory for one segment, whatever the length. {@link #transferTo}
 * is the quick way: where the plain bytes lie in an array they are sealed right from there, and none is copied.
 */
final class SealingStream extends InputStream {
    private final InputStream plain;
    private final ObjectKey key;
    // One byte more than a segment: only when it is there is the segment before it known not to be the last.
    private final byte[] ahead = new byte[ObjectKey.PLAIN + 1];
    private final byte[] sealed = new byte[ObjectKey.SEALED];
    private int filled;
    private int from;
    private int to;
    private long segment;
    private long length;
    private boolean done;

    SealingStream(InputStream plain, ObjectKey key) {
        this.plain = plain;
        this.key = key;
    }

    ObjectKey key() {
        return key;
    }

    /** How many plain bytes went in; known once the stream was read to its end. */
    long length() throws IOException {
        if (!done || from < to) {
            throw new IOException("the store did not read the object to its end");
        }
        return length;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        Objects.checkFromIndexSize(offset, wanted, into.length);
        if (wanted == 0) {
            return 0;
        }
        if (from == to && done) {
            return -1;
        }
        if (from == to && wanted >= ObjectKey.SEALED) {
            return next(into, offset);
        }
        if (from == to) {
            from = 0;
            to = next(sealed, 0);
        }
        int given = Math.min(wanted, to - from);
        System.arraycopy(sealed, from, into, offset, given);
        from += given;
        return given;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public long transferTo(OutputStream out) throws IOException {
        int left = to - from;
        out.write(sealed, from, left);
        from = to;
        if (done) {
            return left;
        }
        Segments segments = new Segments(out);
        plain.transferTo(segments);
        segments.end();
        return left + segments.given;
    }

    /** What the plain bytes are poured into. A full segment goes on when the byte behind it has come. */
    private final class Segments extends OutputStream {
        private final OutputStream out;
        private long given;

        Segments(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            int at = offset;
            int left = count;
            while (left > 0) {
                if (filled == ObjectKey.PLAIN) {
                    seal(ahead, 0, filled);
                    filled = 0;
                }
                int taken = Math.min(left, ObjectKey.PLAIN - filled);
                if (filled == 0 && left > ObjectKey.PLAIN) {
                    seal(bytes, at, taken);
                } else {
                    System.arraycopy(bytes, at, ahead, filled, taken);
                    filled += taken;
                }
                at += taken;
                left -= taken;
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        void end() throws IOException {
            done = true;
            seal(ahead, 0, filled);
        }

        private void seal(byte[] bytes, int at, int size) throws IOException {
            int written = key.begin(segment++, done).seal(bytes, at, size, sealed, 0);
            length += size;
            given += written;
            out.write(sealed, 0, written);
        }
    }

    /** Seals the next segment right where it is wanted: with a large buffer no byte is copied twice. */
    private int next(byte[] out, int at) throws IOException {
        filled += plain.readNBytes(ahead, filled, ahead.length - filled);
        done = filled <= ObjectKey.PLAIN;
        int size = Math.min(filled, ObjectKey.PLAIN);
        int written = key.begin(segment++, done).seal(ahead, 0, size, out, at);
        length += size;
        ahead[0] = ahead[ObjectKey.PLAIN];
        filled -= size;
        return written;
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
