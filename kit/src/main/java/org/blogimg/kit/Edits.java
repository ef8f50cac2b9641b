package org.blogimg.kit;

import java.io.IOException;
import java.io.InputStream;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.ImageRequest;

/** The picture to begin from. */
public final class Edits {
    private static final int MEGA = 1_000_000;

    private Edits() {}

    /** @param most how many bytes the other side takes */
    public static byte[] bytes(ImageRequest.Edit edit, int most) {
        try (InputStream in = edit.picture().open()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new PlugFailure(
                        PlugFailure.Kind.PERMANENT, "the picture to begin from has more than " + most / MEGA + " MB");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new PlugFailure(PlugFailure.Kind.RETRY, "the picture to begin from could not be read", unreadable);
        }
    }

    /** A name that says no more than its type. */
    public static String fileName(ImageRequest.Edit edit) {
        return edit.type().equals("image/jpeg") ? "picture.jpg" : "picture.png";
    }
}
