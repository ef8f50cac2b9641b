package org.blogimg.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A part of a file, both ends included. */
record ByteRange(long first, long last) {
    private static final Pattern SINGLE = Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");
    private static final ByteRange NONE = new ByteRange(1, 0);

    long length() {
        return last - first + 1;
    }

    boolean satisfiable(long fileLength) {
        return first <= last && first < fileLength;
    }

    /** Empty where the whole file is to be sent: no header, another unit, or several parts at once. */
    static Optional<ByteRange> read(@Nullable String header, long fileLength) {
        if (header == null || !header.startsWith("bytes=") || header.contains(",")) {
            return Optional.empty();
        }
        Matcher single = SINGLE.matcher(header);
        if (!single.matches() || (single.group(1).isEmpty() && single.group(2).isEmpty())) {
            return Optional.of(NONE);
        }
        return Optional.of(single.group(1).isEmpty() ? suffix(single.group(2), fileLength) : of(single, fileLength));
    }

    private static ByteRange suffix(String count, long fileLength) {
        long wanted = Long.parseLong(count);
        return wanted == 0 ? NONE : new ByteRange(Math.max(0, fileLength - wanted), fileLength - 1);
    }

    private static ByteRange of(Matcher single, long fileLength) {
        long first = Long.parseLong(single.group(1));
        long last = single.group(2).isEmpty() ? fileLength - 1 : Long.parseLong(single.group(2));
        return new ByteRange(first, Math.min(last, fileLength - 1));
    }
}
