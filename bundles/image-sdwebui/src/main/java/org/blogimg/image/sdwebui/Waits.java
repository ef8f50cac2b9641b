package org.blogimg.image.sdwebui;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.blogimg.api.net.Reply;

/** {@code Retry-After}: seconds, or a date, which is held against the answer's own date because clocks differ. */
final class Waits {
    private static final Duration LONGEST = Duration.ofDays(1);

    private Waits() {}

    static Optional<Duration> asked(Reply reply) {
        return reply.header("Retry-After")
                .map(String::strip)
                .flatMap(text -> text.matches("[0-9]{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : between(reply.header("Date"), text))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> between(Optional<String> now, String then) {
        return now.flatMap(Waits::date).flatMap(from -> date(then).map(to -> Duration.between(from, to)));
    }

    private static Optional<ZonedDateTime> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
