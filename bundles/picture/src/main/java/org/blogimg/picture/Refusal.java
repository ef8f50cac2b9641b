package org.blogimg.picture;

import org.blogimg.picture.RefusedPicture.Why;
import org.jspecify.annotations.Nullable;

/** A refusal on its way up through the walkers; it leaves the package as a {@link RefusedPicture}. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final RefusedPicture refused;

    Refusal(Why why, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.refused = new RefusedPicture(why, message);
    }

    Refusal(Why why, String message) {
        this(why, message, null);
    }

    static Refusal broken(String what) {
        return new Refusal(Why.BROKEN, "The picture is damaged: " + what + ". Save it anew and try again.");
    }

    static Refusal bomb(String what) {
        return new Refusal(Why.BOMB, "The picture is refused: " + what + ".");
    }

    static Refusal unsupported(String what) {
        return new Refusal(
                Why.UNSUPPORTED, what + " cannot be read here. Save the picture as PNG or JPEG and try again.");
    }

    RefusedPicture refused() {
        return refused;
    }
}
