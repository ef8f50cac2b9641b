package org.blogimg.image.stability;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whether bytes begin as a picture does. The server's word for what they are is not taken. */
final class Magic {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] GIF = ascii("GIF8");
    private static final byte[] RIFF = ascii("RIFF");
    private static final byte[] WEBP = ascii("WEBP");

    private Magic() {}

    static boolean isPicture(byte[] bytes) {
        return at(bytes, 0, PNG)
                || at(bytes, 0, JPEG)
                || at(bytes, 0, GIF)
                || (at(bytes, 0, RIFF) && at(bytes, 8, WEBP));
    }

    private static boolean at(byte[] bytes, int from, byte[] sign) {
        int to = from + sign.length;
        return bytes.length > to && Arrays.equals(bytes, from, to, sign, 0, sign.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
