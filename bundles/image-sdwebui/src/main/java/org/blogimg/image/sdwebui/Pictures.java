package org.blogimg.image.sdwebui;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.ImageRequest;

/** Encoded pictures: told by their first bytes only, since the house decodes and cleans them. */
final class Pictures {
    private static final int LONGEST_EDIT = 20 << 20;
    private static final int SHORTEST = 12;
    private static final byte[][] BEGINNINGS = {
        {(byte) 0x89, 'P', 'N', 'G'},
        {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
        {'R', 'I', 'F', 'F'},
        {'G', 'I', 'F', '8'}
    };

    private Pictures() {}

    static boolean begins(byte[] bytes) {
        for (byte[] beginning : BEGINNINGS) {
            if (bytes.length > SHORTEST && startsWith(bytes, beginning)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (bytes[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    /** Base64, with or without the head of a data URL; empty for what is no picture. */
    static Optional<byte[]> fromBase64(String text) {
        String bare = text.startsWith("data:") ? text.substring(text.indexOf(',') + 1) : text;
        try {
            return Optional.of(Base64.getDecoder().decode(bare)).filter(Pictures::begins);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** The picture to begin from. */
    static byte[] read(ImageRequest.Edit edit) {
        try (InputStream in = edit.picture().open()) {
            byte[] bytes = in.readNBytes(LONGEST_EDIT + 1);
            if (bytes.length > LONGEST_EDIT) {
                throw new PlugFailure(PlugFailure.Kind.PERMANENT, "the picture to begin from has more than 20 MB");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new PlugFailure(PlugFailure.Kind.RETRY, "the picture to begin from could not be read", unreadable);
        }
    }
}
