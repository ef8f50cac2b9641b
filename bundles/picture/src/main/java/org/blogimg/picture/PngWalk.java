package org.blogimg.picture;

import java.io.ByteArrayOutputStream;

import org.blogimg.picture.Anatomy.Colours;
import org.blogimg.picture.Anatomy.Format;
import org.jspecify.annotations.Nullable;

/** Walks a PNG chunk by chunk and keeps those that make the first picture. */
final class PngWalk {
    static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int USEFUL = 4096;

    private final Span file;
    private final Bounds bounds;
    private final Unpacked unpacked;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private final StringBuilder marks = new StringBuilder();
    private int counted;
    private int frames;
    private int width;
    private int height;
    private int bytesPerPixel;
    private boolean pixels;
    private @Nullable Span profile;
    private @Nullable Span exif;

    private PngWalk(Span file, Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
        this.unpacked = new Unpacked(bounds);
    }

    static Anatomy walk(Span file, Bounds bounds) throws Refusal {
        return new PngWalk(file, bounds).walk();
    }

    private Anatomy walk() throws Refusal {
        file.sub(0, SIGNATURE.length()).to(bare);
        int at = SIGNATURE.length();
        boolean more = true;
        while (more) {
            long length = file.u32(at);
            Span chunk = file.sub(at, length + 12);
            Span typeAndData = chunk.sub(4, length + 4);
            String type = typeAndData.sub(0, 4).latin();
            if (typeAndData.crc() != chunk.u32((int) length + 8)) {
                throw Refusal.broken("a part of it has a wrong check sum");
            }
            count(type, length);
            take(type, chunk, typeAndData.rest(4));
            at += chunk.length();
            more = !type.equals("IEND");
        }
        if (!pixels) {
            throw Refusal.broken("it holds no pixels");
        }
        Polyglot.refuse(file.rest(at));
        return new Anatomy(
                Format.PNG,
                width,
                height,
                new Span(bare.toByteArray()),
                bytesPerPixel,
                Colours.PLAIN,
                profile,
                exif,
                marks.toString());
    }

    /** Encoders cut pixels into chunks of 8 KB; such do not count, or no large picture would pass. */
    private void count(String type, long length) throws Refusal {
        boolean usefulPixels = (type.equals("IDAT") || type.equals("fdAT")) && length >= USEFUL;
        if (!usefulPixels) {
            bounds.holdChunks(++counted);
        }
    }

    private void take(String type, Span chunk, Span data) throws Refusal {
        if (width == 0 && !type.equals("IHDR")) {
            throw Refusal.broken("it does not begin with its header");
        }
        switch (type) {
            case "IHDR" -> header(chunk, data);
            case "PLTE", "tRNS", "IEND" -> chunk.to(bare);
            case "IDAT" -> {
                pixels = true;
                chunk.to(bare);
            }
            case "acTL" -> bounds.holdFrames(data.u32(0));
            case "fcTL" -> bounds.holdFrames(++frames);
            case "eXIf" -> exif = data;
            case "iCCP" -> profile = packed(data, 2);
            case "zTXt" -> packed(data, 2);
            case "iTXt" -> text(data);
            case "caBX" -> marks.append(data.latin());
            default -> unknown(type);
        }
    }

    private void header(Span chunk, Span data) throws Refusal {
        if (width != 0 || data.length() != 13) {
            throw Refusal.broken("its header is wrong");
        }
        bounds.holdSize(side(data.u32(0)), side(data.u32(4)));
        width = (int) data.u32(0);
        height = (int) data.u32(4);
        int channels = channels(data.u8(9));
        bytesPerPixel = channels * (data.u8(8) == 16 ? 2 : 1);
        chunk.to(bare);
    }

    private static int side(long pixels) {
        return (int) Math.min(pixels, Integer.MAX_VALUE);
    }

    private static int channels(int colourType) throws Refusal {
        return switch (colourType) {
            case 0, 3 -> 1;
            case 2 -> 3;
                // Also what a grey or coloured picture with one transparent colour becomes, at most.
            case 4, 6 -> 4;
            default -> throw Refusal.broken("its kind of colours is unknown");
        };
    }

    /** A name, a zero, the method, then the packed bytes. */
    private Span packed(Span data, int behindName) throws Refusal {
        int end = data.find(0, 0);
        if (end < 0 || end + behindName > data.length()) {
            return new Span(new byte[0]);
        }
        return unpacked.unpack(data.rest(end + behindName));
    }

    private void text(Span data) throws Refusal {
        int keyword = data.find(0, 0);
        int language = data.find(0, keyword + 3);
        int translated = data.find(0, language + 1);
        if (keyword < 0 || language < 0 || translated < 0) {
            return;
        }
        Span text = data.rest(translated + 1);
        if (data.u8(keyword + 1) == 1) {
            text = unpacked.unpack(text);
        }
        if (data.startsWith("XML:com.adobe.xmp\0")) {
            marks.append(text.latin());
        }
    }

    /** A chunk with a capital first letter must be understood; the others may be left out. */
    private static void unknown(String type) throws Refusal {
        if (Character.isUpperCase(type.charAt(0))) {
            throw Refusal.broken("it holds a part of an unknown kind");
        }
    }
}
