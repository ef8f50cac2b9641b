package org.blogimg.simulators;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host from which Replicate's pictures are fetched; it must never be shown the token. */
public final class PictureHost extends Simulator {
    private static final Pattern SEED = Pattern.compile(".*seed=([0-9]+)");

    @Override
    protected Answer answer(Call call) {
        if (call.header("authorization").isPresent()) {
            return Answer.json(400, "{\"detail\":\"a token was sent to the wrong host\"}");
        }
        Matcher seed = SEED.matcher(call.path());
        return seed.matches()
                ? Answer.bytes("image/png", Pixels.of("png", 64, 64, Long.parseLong(seed.group(1))))
                : Answer.empty(404);
    }

    /** An address under which there is a picture. */
    public URI picture(long seed) {
        return URI.create(base() + "/any/out.png?seed=" + seed);
    }
}
