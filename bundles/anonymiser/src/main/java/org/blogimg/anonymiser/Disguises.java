package org.blogimg.anonymiser;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pieces of a text that may be a code, and what they say: base64, hexadecimal, URL and HTML escapes, rot13, backwards. */
final class Disguises {
    private static final Pattern PIECE = Pattern.compile("\\S{7,}[^\\s.,:!?)]");
    private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/]");
    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}[:-]?){4,1000}");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})|&#(\\d{1,6});|&#[xX]([0-9A-Fa-f]{1,5});");

    /** A piece of the text, and what it may say. */
    record Chunk(int start, int end, List<String> readings) {}

    private Disguises() {}

    static List<Chunk> chunks(String text) {
        List<Chunk> chunks = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            chunks.add(new Chunk(piece.start(), piece.end(), readings(piece.group())));
        }
        return chunks;
    }

    private static List<String> readings(String piece) {
        List<String> readings = new ArrayList<>();
        readings.add(new StringBuilder(piece).reverse().toString());
        readings.add(rot13(piece));
        readings.add(unescaped(piece));
        String plain =
                NOT_BASE64.matcher(piece.replace('-', '+').replace('_', '/')).replaceAll("");
        for (int offset = 0; offset < 4; offset++) {
            readings.add(base64(plain.substring(Math.min(offset, plain.length()))));
        }
        if (HEX.matcher(piece).matches()) {
            readings.add(text(HexFormat.of().parseHex(piece.replaceAll("[:-]", ""))));
        }
        return readings;
    }

    private static String base64(String letters) {
        int whole = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
        return text(Base64.getDecoder().decode(letters.substring(0, whole)));
    }

    private static String rot13(String piece) {
        StringBuilder turned = new StringBuilder();
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            int first = c >= 'a' ? 'a' : 'A';
            turned.append(letter ? (char) (first + (c - first + 13) % 26) : c);
        }
        return turned.toString();
    }

    private static String unescaped(String piece) {
        return ESCAPE.matcher(piece).replaceAll(escape -> Matcher.quoteReplacement(letter(escape)));
    }

    private static String letter(MatchResult escape) {
        boolean decimal = escape.start(2) >= 0;
        String digits = escape.group().replaceAll("[^0-9A-Fa-f]", "");
        int point = Integer.parseInt(digits, decimal ? 10 : 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : "";
    }

    private static String text(byte[] bytes) {
        return StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes)).toString();
    }
}
