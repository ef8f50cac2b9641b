package org.blogimg.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request body that fails as soon as more was read than allowed, whatever the head of the request said. */
final class CappedBody extends FilterInputStream {
    private final long limit;
    private long seen;

    CappedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int more) {
        seen += more;
        if (seen > limit) {
            throw tooLarge(limit);
        }
    }

    static Refused tooLarge(long limit) {
        return new Refused(Trouble.TOO_LARGE, "At most " + limit + " bytes are taken here.");
    }
}
