package org.blogimg.simulators;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One way in which a server may mean ill.
 *
 * @param name what comes
 * @param where of the job's answers it comes in place of or in
 * @param picture whether what comes begins as a picture does: then it goes to the house, which decodes it within bounds
 */
public record HostileAnswer(String name, Where where, boolean picture, Fault fault) {
    /** Which answers go wrong. */
    public enum Where {
        /** All. */
        EVERY,
        /** All but the one that takes the order. */
        LATER
    }

    private static final String PAGE = "<!doctype html><html><body>Just a moment...</body></html>";
    private static final int MEBIBYTE = 1 << 20;

    /**
     * All that is known.
     *
     * @param trap an address that must never be reached
     */
    public static List<HostileAnswer> all(URI trap) {
        return List.of(
                altered("numbers for texts, texts for numbers", HostileJson::swapped),
                altered("null for every value", HostileJson::nulls),
                altered("a list around every object", HostileJson::listed),
                altered("a text of a mebibyte for every text", json -> HostileJson.texts(json, "x".repeat(MEBIBYTE))),
                instead("a number", Answer.json(200, "7")),
                instead("JSON 100,000 deep", Answer.json(200, "[".repeat(100_000) + "]".repeat(100_000))),
                instead("an object 100,000 deep", Answer.json(200, "{\"data\":".repeat(100_000))),
                instead("a number of a mebibyte", Answer.json(200, "{\"seed\":" + "1".repeat(MEBIBYTE) + "}")),
                instead("a gzip bomb", HostilePictures.gzipBomb()),
                fault("64 MiB after the right answer", new Fault.Endless(64L * MEBIBYTE)),
                picture("a picture that declares 60,000 x 60,000 pixels", HostilePictures::vast, true),
                fault("a body that ends after 12 bytes", new Fault.Truncated(12)),
                fault("no answer", new Fault.Silent()),
                picture("half a picture", HostilePictures::half, true),
                fault("5 bytes, then nothing", new Fault.Drip(5)),
                instead("HTML", new Answer(200, "text/html", bytes(PAGE), Map.of())),
                instead("HTML that is called JSON", Answer.json(200, PAGE)),
                picture("HTML for a picture", right -> bytes(PAGE), false),
                picture("a picture with a web page behind it", HostilePictures::withPage, true),
                picture("a script that begins as a GIF", right -> bytes("GIF89a=1;alert(document.domain)//"), true),
                picture("SVG with a script", right -> bytes("<svg xmlns='s' onload='alert(1)'/>"), false),
                picture("a ZIP archive for a picture", right -> bytes("PK\3\4" + "0".repeat(60)), false),
                instead("a redirection to another port of this machine", redirection(302, trap.toString())),
                instead("a redirection that keeps the method", redirection(307, trap.toString())),
                instead("a redirection to the cloud's metadata", redirection(302, "http://169.254.169.254/latest/")),
                instead("a redirection to a file", redirection(302, "file:///etc/passwd")),
                altered(
                        "pictures at another port of this machine",
                        json -> HostileJson.addresses(json, trap.toString())),
                altered(
                        "pictures at the cloud's metadata",
                        json -> HostileJson.addresses(json, "http://169.254.169.254/x")),
                instead("nothing, with success", Answer.empty(200)),
                instead("an empty object", Answer.json(200, "{}")),
                altered("every list empty", HostileJson::emptied),
                later("another job's id", HostileJson::otherIds));
    }

    private static HostileAnswer fault(String name, Fault fault) {
        return new HostileAnswer(name, Where.EVERY, false, fault);
    }

    private static HostileAnswer instead(String name, Answer answer) {
        return fault(name, new Fault.Instead(answer));
    }

    private static HostileAnswer altered(String name, UnaryOperator<String> json) {
        return fault(name, new Fault.Altered(answer -> HostileJson.in(answer, json)));
    }

    private static HostileAnswer later(String name, UnaryOperator<String> json) {
        return new HostileAnswer(name, Where.LATER, false, new Fault.Altered(answer -> HostileJson.in(answer, json)));
    }

    private static HostileAnswer picture(String name, UnaryOperator<byte[]> bytes, boolean begins) {
        return new HostileAnswer(
                name, Where.EVERY, begins, new Fault.Altered(answer -> HostilePictures.in(answer, bytes)));
    }

    private static Answer redirection(int status, String to) {
        return Answer.empty(status).with("Location", to);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
