package org.blogimg.base.internal;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class TimeOrderedIdsTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void idsOfOneMillisecondShouldGrowAndNeverRepeat() {
        var ids = new TimeOrderedIds(Clock.fixed(NOON, ZoneOffset.UTC));
        List<String> made = Stream.generate(ids::next).limit(20_000).toList();
        assertEquals(made.stream().sorted().distinct().toList(), made);
    }

    @Test
    void idsShouldGrowWithTimeAndNotFallWhenTheClockGoesBack() {
        var earlier = new TimeOrderedIds(Clock.fixed(NOON, ZoneOffset.UTC)).next();
        var later = new TimeOrderedIds(Clock.fixed(NOON.plusMillis(1), ZoneOffset.UTC)).next();
        assertTrue(earlier.compareTo(later) < 0);

        Instant[] now = {NOON};
        var ids = new TimeOrderedIds(new MovableClock(now));
        String before = ids.next();
        now[0] = NOON.minusSeconds(3600);
        assertTrue(before.compareTo(ids.next()) < 0);
    }

    @Test
    void idsShouldBeUuidsOfVersionSevenInBase32() {
        String id = new TimeOrderedIds(Clock.fixed(NOON, ZoneOffset.UTC)).next();
        assertTrue(id.matches("[0-7][0-9a-hjkmnp-tv-z]{25}"), id);
        String digits = "0123456789abcdefghjkmnpqrstvwxyz";
        var value = id.chars()
                .mapToObj(c -> BigInteger.valueOf(digits.indexOf(c)))
                .reduce(BigInteger.ZERO, (sum, digit) -> sum.shiftLeft(5).or(digit));
        assertEquals(NOON.toEpochMilli(), value.shiftRight(80).longValueExact());
        assertEquals(7, value.shiftRight(76).intValue() & 15);
        assertEquals(2, value.shiftRight(62).intValue() & 3);
    }

    @Test
    void secretsShouldBe256BitsAndDiffer() {
        var ids = new TimeOrderedIds(Clock.systemUTC());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String secret = ids.secret();
            assertTrue(secret.matches("[A-Za-z0-9_-]{43}"), "43 characters of Base64");
            assertTrue(seen.add(secret), "twice the same");
        }
    }

    /** Shows whatever instant stands in the array. */
    private static final class MovableClock extends Clock {
        private final Instant[] now;

        MovableClock(Instant[] now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now[0];
        }
    }
}
