package org.blogimg.cli;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits until the house says that it is ready. */
final class Readiness {
    private static final int DEFAULT_SECONDS = 120;
    private static final int PAUSE_MILLIS = 200;

    private Readiness() {}

    static int await(Connection connection, List<String> words) throws InterruptedException {
        Arguments arguments = Arguments.parse(words, List.of("--seconds"), List.of());
        Api api = new Api(connection);
        int tries = arguments.number("--seconds", 1, 3_600).orElse(DEFAULT_SECONDS) * 1_000 / PAUSE_MILLIS;
        for (int left = tries; left > 0; left--) {
            if (api.ready()) {
                return Main.DONE;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return Main.FAILED;
    }
}
