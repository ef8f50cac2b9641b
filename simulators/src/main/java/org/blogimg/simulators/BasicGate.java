package org.blogimg.simulators;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** HTTP basic authentication, where it is switched on. */
final class BasicGate {
    private volatile @Nullable String expected;

    void close(String user, String password) {
        String pair = user + ":" + password;
        expected = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** What is answered to somebody who may not come in. */
    Optional<Answer> refusal(Call call) {
        String wanted = expected;
        if (wanted == null || wanted.equals(call.header("authorization").orElse(""))) {
            return Optional.empty();
        }
        return Optional.of(Answer.json(401, "{\"detail\":\"Incorrect username or password\"}")
                .with("WWW-Authenticate", "Basic"));
    }
}
