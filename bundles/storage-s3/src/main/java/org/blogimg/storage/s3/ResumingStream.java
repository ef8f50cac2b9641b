package org.blogimg.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * An object read from one offset on. One exchange with the server has a deadline, and a browser may take its time: where
 * the exchange ends before the object does, it goes on from there with a new one, as long as it gets on at all.
 */
final class ResumingStream extends InputStream {
    private static final int MOST_IN_VAIN = 2;

    private final From source;
    private InputStream part;
    private long at;
    private int inVain;

    /** Opens the object from an offset on. */
    @FunctionalInterface
    interface From {
        InputStream open(long offset) throws IOException;
    }

    ResumingStream(From source, long offset) throws IOException {
        this.source = source;
        this.at = offset;
        this.part = source.open(offset);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        while (true) {
            try {
                int count = part.read(into, offset, length);
                at += Math.max(0, count);
                inVain = count > 0 ? 0 : inVain;
                return count;
            } catch (IOException broken) {
                again(broken);
            }
        }
    }

    private void again(IOException broken) throws IOException {
        inVain++;
        if (inVain > MOST_IN_VAIN) {
            throw broken;
        }
        part.close();
        part = source.open(at);
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
