package org.blogimg.simulators;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A body of {@code multipart/form-data}, taken apart as a server would. */
final class Parts {
    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data;.*boundary=\"?([^\";]+)\"?.*");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition: form-data;.*?\\bname=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)content-disposition: form-data;.*?\\bfilename=\"");

    private final List<Part> all;

    /** @param file whether it came with a file name */
    record Part(String name, boolean file, byte[] bytes) {}

    private Parts(List<Part> all) {
        this.all = all;
    }

    /** Nothing where the call carries no such body. */
    static Optional<Parts> of(Call call) {
        Matcher type = BOUNDARY.matcher(call.header("content-type").orElse(""));
        if (!type.matches()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        String body = "\r\n" + new String(call.body(), StandardCharsets.ISO_8859_1);
        for (String piece : body.split(Pattern.quote("\r\n--" + type.group(1)), -1)) {
            int head = piece.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(head < 0 ? "" : piece.substring(0, head));
            if (name.find()) {
                boolean file = FILE.matcher(piece.substring(0, head)).find();
                parts.add(
                        new Part(name.group(1), file, piece.substring(head + 4).getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
        return Optional.of(new Parts(parts));
    }

    /** The field's text; empty where it is not there. */
    String text(String name) {
        return all.stream()
                .filter(part -> part.name().equals(name) && !part.file())
                .map(part -> new String(part.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    boolean has(String name) {
        return all.stream().anyMatch(part -> part.name().equals(name));
    }

    Optional<byte[]> file(String name) {
        return all.stream()
                .filter(part -> part.name().equals(name) && part.file())
                .map(Part::bytes)
                .findFirst();
    }

    List<String> names() {
        return all.stream().map(Part::name).toList();
    }

    /** The plain fields, as text. */
    Map<String, String> fields() {
        return all.stream()
                .filter(part -> !part.file())
                .collect(Collectors.toMap(
                        Part::name, part -> new String(part.bytes(), StandardCharsets.UTF_8), (one, two) -> two));
    }
}
