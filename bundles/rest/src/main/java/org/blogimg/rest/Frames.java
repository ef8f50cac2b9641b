package org.blogimg.rest;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A failure as class names and places, without messages: those may repeat what a user wrote. */
final class Frames {
    private static final int SHOWN = 8;

    private Frames() {}

    static String of(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        Throwable step = thrown;
        for (int depth = 0; step != null && depth < 5; depth++) {
            text.append(depth == 0 ? "" : " caused by ").append(one(step));
            step = step.getCause();
        }
        return text.toString();
    }

    private static String one(Throwable thrown) {
        return thrown.getClass().getName()
                + Arrays.stream(thrown.getStackTrace())
                        .limit(SHOWN)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(", ", " [", "]"));
    }
}
