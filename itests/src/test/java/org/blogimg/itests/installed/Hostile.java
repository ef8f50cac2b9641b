package org.blogimg.itests.installed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.Pixels;

/** What a server may answer in the place of a picture, by name; all as a server with OpenAI's API would. */
final class Hostile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] GOOD = Pixels.of("png", 512, 384, 7);

    private Hostile() {}

    /** @param canary an address that must never be reached */
    static Map<String, Fault> answers(String canary) {
        Map<String, Fault> all = new LinkedHashMap<>();
        texts(all);
        addresses(all, canary);
        pictures(all);
        connections(all);
        return all;
    }

    private static void texts(Map<String, Fault> all) {
        all.put(
                "a page of HTML",
                instead(new Answer(
                        200,
                        "text/html",
                        "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                        Map.of())));
        all.put("nothing", instead(Answer.json(200, "")));
        all.put("null", instead(Answer.json(200, "null")));
        all.put("an array", instead(Answer.json(200, "[1,2,3]")));
        all.put("a number for data", instead(Answer.json(200, "{\"data\":7}")));
        all.put("no data", instead(Answer.json(200, "{}")));
        all.put("empty data", instead(Answer.json(200, "{\"data\":[]}")));
        all.put("data without a picture", instead(Answer.json(200, "{\"data\":[{}]}")));
        all.put("a picture that is a number", instead(Answer.json(200, "{\"data\":[{\"b64_json\":12}]}")));
        all.put("no Base64", instead(Answer.json(200, "{\"data\":[{\"b64_json\":\"!!!\"}]}")));
        all.put("empty Base64", instead(Answer.json(200, "{\"data\":[{\"b64_json\":\"\"}]}")));
        all.put("half of the JSON", instead(Answer.json(200, "{\"data\":[{\"b64_json\":\"iVBOR")));
        all.put("deep nesting", instead(Answer.json(200, "[".repeat(100_000))));
        all.put("a very long name", instead(Answer.json(200, "{\"" + "n".repeat(1_000_000) + "\":1}")));
        all.put("a very long number", instead(Answer.json(200, "{\"data\":" + "9".repeat(1_000_000) + "}")));
        all.put("an error that is no error", instead(Answer.json(200, "{\"error\":{\"message\":\"quota\"}}")));
        all.put("bytes that are no text", instead(Answer.bytes("application/json", new byte[] {(byte) 0xff, 0, 1, 2})));
    }

    private static void addresses(Map<String, Fault> all, String canary) {
        for (String address : new String[] {
            "http://" + canary + "/x.png",
            "https://" + canary + "/x.png",
            "file:///etc/passwd",
            "jar:file:/x.jar!/y",
            "gopher://" + canary + "/",
            "http://169.254.169.254/latest/meta-data",
            "//" + canary + "/x.png",
            "data:text/html,x",
            "javascript:alert(1)",
            "not an address"
        }) {
            all.put(
                    "an address " + address.replace(canary, "HOST"),
                    instead(Answer.json(200, "{\"data\":[{\"url\":\"" + address + "\"}]}")));
        }
        for (int status : new int[] {301, 302, 307, 308}) {
            all.put(
                    "a redirection " + status,
                    instead(Answer.empty(status).with("Location", "http://" + canary + "/x.png")));
        }
    }

    private static void pictures(Map<String, Fault> all) {
        all.put("a bomb of 30,000 x 30,000", picture(png(30_000, 30_000, 1)));
        all.put("a header of 60,000 x 60,000", picture(png(60_000, 60_000, 0)));
        all.put("a bomb of packed text", picture(with(chunk("zTXt", text(64)))));
        all.put("5,000 chunks", picture(with(repeated(chunk("tEXt", new byte[] {'k', 0, 'v'}), 5_000))));
        all.put("half a picture", picture(Arrays.copyOf(GOOD, GOOD.length / 2)));
        all.put("a picture's first eight bytes", picture(SIGNATURE));
        all.put(
                "SVG with a script",
                picture("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
                        .getBytes(StandardCharsets.UTF_8)));
        all.put("a zip", picture(new byte[] {'P', 'K', 3, 4, 0, 0}));
        all.put("HTML as a picture", picture("<html>".getBytes(StandardCharsets.UTF_8)));
        all.put("a picture of no width", picture(png(0, 10, 0)));
        all.put(
                "a picture with a page behind its end",
                picture(joined(GOOD, "<script>alert('polyglot')</script>".getBytes(StandardCharsets.UTF_8))));
        all.put("25 MB of noise", picture(new byte[25_000_000]));
    }

    private static void connections(Map<String, Fault> all) {
        all.put("cut off in the middle", new Fault.Truncated(60));
        all.put("no answer after the work", new Fault.Silent());
        all.put("a drip", new Fault.Drip(20));
    }

    /** The right answer, and after it zeros without an end: who stops reading in time has his picture. */
    static Fault withoutAnEnd() {
        return new Fault.Endless(200_000_000);
    }

    private static Fault instead(Answer answer) {
        return new Fault.Instead(answer);
    }

    private static Fault picture(byte[] bytes) {
        return instead(Answer.json(
                200,
                "{\"created\":1,\"output_format\":\"png\",\"data\":[{\"b64_json\":\""
                        + Base64.getEncoder().encodeToString(bytes) + "\"}]}"));
    }

    /**
     * Of one bit a pixel, all white.
     *
     * @param rows 0 where none are there, though the header says so
     */
    private static byte[] png(int width, int height, int rows) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        byte[] data = rows == 0 ? zeros(10) : zeros((long) height * (width / 8 + 1));
        return joined(SIGNATURE, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", new byte[0]));
    }

    /** The good picture with more behind its header. */
    private static byte[] with(byte[] more) {
        int header = 33;
        return joined(Arrays.copyOf(GOOD, header), more, Arrays.copyOfRange(GOOD, header, GOOD.length));
    }

    private static byte[] text(int megabytes) {
        return joined(new byte[] {'k', 0, 0}, zeros(megabytes * 1024L * 1024));
    }

    private static byte[] zeros(long count) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9), 65_536)) {
            byte[] block = new byte[65_536];
            for (long left = count; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] named = joined(type.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 sum = new CRC32();
        sum.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] repeated(byte[] part, int times) {
        ByteBuffer all = ByteBuffer.allocate(part.length * times);
        for (int time = 0; time < times; time++) {
            all.put(part);
        }
        return all.array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
