package org.blogimg.kit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Whether bytes begin as a picture does. The other side's word for what they are is not taken; the house decodes them. */
public final class Magic {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] GIF = ascii("GIF8");
    private static final byte[] RIFF = ascii("RIFF");
    private static final byte[] WEBP = ascii("WEBP");

    private Magic() {}

    public static boolean isPicture(byte[] bytes) {
        return at(bytes, 0, PNG)
                || at(bytes, 0, JPEG)
                || at(bytes, 0, GIF)
                || (at(bytes, 0, RIFF) && at(bytes, 8, WEBP));
    }

    /** A picture in base64, with or without the head of a data URL; empty for what is none. */
    public static Optional<byte[]> fromBase64(String text) {
        String bare = text.startsWith("data:") ? text.substring(text.indexOf(',') + 1) : text;
        try {
            return Optional.of(Base64.getDecoder().decode(bare)).filter(Magic::isPicture);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static boolean at(byte[] bytes, int from, byte[] sign) {
        int to = from + sign.length;
        return bytes.length > to && Arrays.equals(bytes, from, to, sign, 0, sign.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
