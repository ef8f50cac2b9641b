package org.blogimg.base.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;

import org.blogimg.base.Ids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * UUIDs of version 7 in Crockford's Base32. Within one millisecond, or when the clock goes back, the random part grows
 * by a random step: still in order, still not to be guessed.
 */
@Component
public final class TimeOrderedIds implements Ids {
    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 26;
    private static final long LOW_62 = (1L << 62) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 1L << 63;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long millis;
    private long high12;
    private long low62;

    @Activate
    public TimeOrderedIds(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized String next() {
        long now = clock.millis();
        if (now > millis) {
            begin(now);
        } else {
            step();
        }
        return base32((millis << 16) | VERSION_7 | high12, VARIANT | low62);
    }

    @Override
    public String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void begin(long now) {
        millis = now;
        high12 = random.nextLong() & 0xfff;
        low62 = random.nextLong() & LOW_62;
    }

    private void step() {
        long next = low62 + 1 + (random.nextLong() & 0xffff_ffffL);
        low62 = next & LOW_62;
        if (next > LOW_62 && ++high12 > 0xfff) {
            begin(millis + 1);
        }
    }

    private static String base32(long high, long low) {
        char[] text = new char[LENGTH];
        long h = high;
        long l = low;
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS[(int) (l & 31)];
            l = (l >>> 5) | (h << 59);
            h >>>= 5;
        }
        return new String(text);
    }
}
