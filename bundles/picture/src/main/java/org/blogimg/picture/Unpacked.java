package org.blogimg.picture;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the packed blocks of one file. All together may become so large and no larger. */
final class Unpacked {
    private final Bounds bounds;
    private int sum;

    Unpacked(Bounds bounds) {
        this.bounds = bounds;
    }

    /** The unpacked bytes. A block that is no zlib stream is nobody's profile or text: empty. */
    Span unpack(Span packed) throws Refusal {
        Inflater inflater = new Inflater();
        try {
            packed.feed(inflater);
            return new Span(drain(inflater));
        } catch (DataFormatException e) {
            return new Span(new byte[0]);
        } finally {
            inflater.end();
        }
    }

    private byte[] drain(Inflater inflater) throws DataFormatException, Refusal {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        int got = inflater.inflate(buffer);
        while (got > 0) {
            sum += got;
            if (sum > bounds.inflated()) {
                throw Refusal.bomb("its texts unpack to more than " + bounds.inflated() / 1024 + " KB");
            }
            out.write(buffer, 0, got);
            got = inflater.inflate(buffer);
        }
        return out.toByteArray();
    }
}
