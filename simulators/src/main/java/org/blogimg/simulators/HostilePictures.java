package org.blogimg.simulators;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** The pictures of a right answer, as bytes or as base64 within JSON, exchanged for worse. */
final class HostilePictures {
    private static final Pattern BASE64 = Pattern.compile("\"((?:iVBORw0KGgo|/9j/)[A-Za-z0-9+/=]+)\"");
    private static final int SIZE_AT = 16;
    private static final int HEADER_AT = 12;
    private static final int HEADER = 17;
    private static final int VAST = 60_000;

    private HostilePictures() {}

    static Answer in(Answer answer, UnaryOperator<byte[]> how) {
        if (answer.type().startsWith("image/")) {
            return new Answer(answer.status(), answer.type(), how.apply(answer.body()), answer.headers());
        }
        return HostileJson.in(answer, json -> {
            Matcher picture = BASE64.matcher(json);
            return picture.replaceAll(found -> "\""
                    + Base64.getEncoder()
                            .encodeToString(how.apply(Base64.getDecoder().decode(found.group(1))))
                    + "\"");
        });
    }

    /** A PNG of a few bytes that a careless decoder makes 10 GB of. */
    static byte[] vast(byte[] png) {
        byte[] vast = png.clone();
        ByteBuffer bytes = ByteBuffer.wrap(vast);
        bytes.putInt(SIZE_AT, VAST).putInt(SIZE_AT + 4, VAST);
        CRC32 sum = new CRC32();
        sum.update(vast, HEADER_AT, HEADER);
        bytes.putInt(HEADER_AT + HEADER, (int) sum.getValue());
        return vast;
    }

    static byte[] half(byte[] png) {
        return Arrays.copyOf(png, png.length / 2);
    }

    static byte[] withPage(byte[] png) {
        byte[] page = "<script>alert(document.cookie)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(png, png.length + page.length);
        System.arraycopy(page, 0, both, png.length, page.length);
        return both;
    }

    /** 64 KiB that unpack to 64 MiB. */
    static Answer gzipBomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 64; i++) {
                out.write(blanks);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Answer.bytes("application/json", packed.toByteArray()).with("Content-Encoding", "gzip");
    }
}
