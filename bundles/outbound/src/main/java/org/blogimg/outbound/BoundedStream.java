package org.blogimg.outbound;

import java.io.IOException;
import java.io.InputStream;

/** A body that ends in a {@link org.blogimg.api.PlugFailure} when it is too long or breaks off. */
final class BoundedStream extends InputStream {
    private final InputStream body;
    private final Bounded bounded;
    private final Runnable close;
    private long read;
    private boolean atEnd;

    BoundedStream(InputStream body, Bounded bounded, Runnable close) {
        this.body = body;
        this.bounded = bounded;
        this.close = close;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (atEnd) {
            return -1;
        }
        int count;
        try {
            count = body.read(into, from, length);
        } catch (IOException broken) {
            close.run();
            throw bounded.broken(broken);
        }
        if (count < 0) {
            atEnd = true;
            close.run();
            return -1;
        }
        read += count;
        if (read > bounded.most()) {
            close.run();
            throw bounded.tooLong();
        }
        return count;
    }

    boolean atEnd() {
        return atEnd;
    }

    @Override
    public void close() {
        close.run();
    }
}
