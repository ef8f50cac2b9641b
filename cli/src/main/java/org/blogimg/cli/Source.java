package org.blogimg.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A post as it lies on the disk or comes in on standard input. */
final class Source {
    /** One byte more than the house takes, so that the house can say what is wrong. */
    private static final int MOST = 1_048_577;

    private final String name;
    private final String mediaType;
    private final byte[] text;

    private Source(String name, String mediaType, byte[] text) {
        this.name = name;
        this.mediaType = mediaType;
        this.text = text;
    }

    /** The file's name without its ending; empty for standard input. */
    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] text() {
        return text;
    }

    static Source read(String post, InputStream standardInput) throws IOException {
        if (post.equals("-")) {
            return new Source("", "text/plain", standardInput.readNBytes(MOST));
        }
        Path file = Path.of(post);
        if (Files.isDirectory(file)) {
            throw new Problem(post + " is a folder, not a post");
        }
        try (InputStream in = Files.newInputStream(file)) {
            String name = String.valueOf(file.getFileName());
            return new Source(stem(name), mediaType(name), in.readNBytes(MOST));
        }
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String mediaType(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".html") || lower.endsWith(".htm")) {
            return "text/html";
        }
        return lower.endsWith(".md") || lower.endsWith(".markdown") ? "text/markdown" : "text/plain";
    }

    @Override
    public String toString() {
        return "Source[" + text.length + " bytes]";
    }
}
