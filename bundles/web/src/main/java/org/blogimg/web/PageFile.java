package org.blogimg.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** One file of the page, held in memory as it is and compressed; 150 KB for all of them. */
final class PageFile {
    private final String name;
    private final byte[] plain;
    private final byte[] zipped;
    private final String hash;

    PageFile(String name, byte[] content) {
        this.name = name;
        this.plain = content.clone();
        this.zipped = zip(content);
        this.hash = hash(content);
    }

    /** Whether compressing it makes it smaller. */
    boolean zipped() {
        return zipped.length < plain.length;
    }

    byte[] bytes(boolean asZip) {
        return (asZip ? zipped : plain).clone();
    }

    /** Strong: the two encodings are two representations. */
    String tag(boolean asZip) {
        return '"' + hash + (asZip ? "-gz" : "") + '"';
    }

    /** The name of an asset carries the hash of its content; everything else is asked after each time. */
    String cacheControl() {
        return name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    }

    String mediaType() {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "md" -> "text/markdown; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
            default -> throw new IllegalStateException("no media type for a page file ending in ." + ending);
        };
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2 + 64);
        try (GZIPOutputStream gzip = new BestZip(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Packed once, sent often. */
    private static final class BestZip extends GZIPOutputStream {
        BestZip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
