package org.blogimg.rest;

import java.util.Locale;
import java.util.Optional;

import org.blogimg.api.UnusableInput;
import org.blogimg.posts.Page;
import org.jspecify.annotations.Nullable;

/** Reads what callers ask for in queries and headers; what cannot be used is named. */
final class Asked {
    private static final int KEY_LENGTH = 200;
    private static final int NAME_LENGTH = 200;

    private Asked() {}

    static Page page(String limit, @Nullable String after) {
        return new Page(Optional.ofNullable(after).filter(id -> !id.isEmpty()), number("limit", limit));
    }

    static int number(String field, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notOne) {
            throw new UnusableInput(field, "must be a whole number");
        }
    }

    /** An order's key: the caller's own, or a new one that nobody else uses. */
    static String key(@Nullable String header) {
        if (header == null || header.isEmpty()) {
            return RequestIds.next();
        }
        if (header.length() > KEY_LENGTH || !header.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new UnusableInput("Idempotency-Key", "must be 1 to 200 visible ASCII characters");
        }
        return header;
    }

    static String name(String field, String text) {
        if (text.length() > NAME_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
            throw new UnusableInput(field, "must be at most 200 characters on one line");
        }
        return text;
    }

    /** Text comes as UTF-8; another charset is refused rather than misread. */
    static void utf8(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.toLowerCase(Locale.ROOT).replace("\"", "");
        int charset = type.indexOf("charset=");
        if (charset >= 0 && !type.startsWith("utf-8", charset + "charset=".length())) {
            throw new Refused(Trouble.UNSUPPORTED_MEDIA_TYPE, "Send the text as UTF-8.");
        }
    }
}
