package org.blogimg.picture;

import java.io.ByteArrayOutputStream;

import org.blogimg.picture.Anatomy.Colours;
import org.blogimg.picture.Anatomy.Format;
import org.jspecify.annotations.Nullable;

/** Walks a WebP chunk by chunk and keeps the picture and its transparency. */
final class WebpWalk {
    private static final int HAS_ALPHA = 0x10;
    private static final int ANIMATED = 0x02;
    /** The only decoder in plain Java is slow: half a second for each million pixels, measured. */
    private static final long QUICK = 8_000_000;

    private final Span file;
    private final Bounds bounds;
    private final StringBuilder marks = new StringBuilder();
    private @Nullable Span pixels;
    private @Nullable Span alpha;
    private @Nullable Span profile;
    private @Nullable Span exif;
    private Format format = Format.WEBP;
    private int width;
    private int height;

    private WebpWalk(Span file, Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    static Anatomy walk(Span file, Bounds bounds) throws Refusal {
        return new WebpWalk(file, bounds).walk();
    }

    private Anatomy walk() throws Refusal {
        long end = 8 + file.little32(4);
        Span riff = file.sub(0, end);
        int at = 12;
        int counted = 0;
        while (at + 8 <= end) {
            bounds.holdChunks(++counted);
            long length = riff.little32(at + 4);
            long padded = length + (length & 1);
            take(riff.sub(at, 4).latin(), riff.sub(at, Math.min(8 + padded, end - at)), riff.sub(at + 8L, length));
            at += (int) Math.min(8 + padded, end - at);
        }
        Polyglot.refuse(file.rest((int) end));
        if (pixels == null) {
            throw Refusal.broken("it holds no pixels");
        }
        return new Anatomy(format, width, height, bare(pixels), 4, Colours.PLAIN, profile, exif, marks.toString());
    }

    private void take(String type, Span chunk, Span data) throws Refusal {
        switch (type) {
            case "VP8X" -> canvas(data);
            case "VP8 " -> lossy(chunk, data);
            case "VP8L" -> lossless(chunk, data);
            case "ALPH" -> alpha = chunk;
            case "ICCP" -> profile = bounded(data);
            case "EXIF" -> exif = data.startsWith("Exif\0\0") ? data.rest(6) : data;
            case "XMP ", "C2PA" -> marks.append(data.latin());
            case "ANIM", "ANMF" -> throw Refusal.unsupported("An animated WebP");
            default -> marks.append("");
        }
    }

    private Span bounded(Span data) throws Refusal {
        if (data.length() > bounds.inflated()) {
            throw Refusal.bomb("its colour profile is larger than " + bounds.inflated() / 1024 + " KB");
        }
        return data;
    }

    private void canvas(Span data) throws Refusal {
        bounds.holdSize(data.little24(4) + 1, data.little24(7) + 1);
        if ((data.u8(0) & ANIMATED) != 0) {
            throw Refusal.unsupported("An animated WebP");
        }
    }

    private void lossy(Span chunk, Span data) throws Refusal {
        if (!data.at(3, "\u009d\u0001*")) {
            throw Refusal.broken("its first frame is no picture");
        }
        format = Format.LOSSY_WEBP;
        size(chunk, data.little16(6) & 0x3FFF, data.little16(8) & 0x3FFF);
    }

    private void lossless(Span chunk, Span data) throws Refusal {
        if (data.u8(0) != 0x2F) {
            throw Refusal.broken("its first frame is no picture");
        }
        long bits = data.little32(1);
        size(chunk, (int) (bits & 0x3FFF) + 1, (int) (bits >> 14 & 0x3FFF) + 1);
    }

    private void size(Span chunk, int newWidth, int newHeight) throws Refusal {
        if (pixels != null) {
            throw Refusal.broken("it holds two pictures");
        }
        bounds.holdSize(newWidth, newHeight);
        if ((long) newWidth * newHeight > QUICK) {
            throw new Refusal(
                    RefusedPicture.Why.TOO_LARGE,
                    "A WebP of more than " + QUICK / 1_000_000 + " million pixels takes too long to read here."
                            + " Save it as JPEG or PNG and try again.");
        }
        width = newWidth;
        height = newHeight;
        pixels = chunk;
    }

    private Span bare(Span picture) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {'W', 'E', 'B', 'P'});
        if (alpha != null) {
            body.writeBytes(new byte[] {'V', 'P', '8', 'X', 10, 0, 0, 0, HAS_ALPHA, 0, 0, 0});
            little(body, width - 1, 3);
            little(body, height - 1, 3);
            alpha.to(body);
        }
        picture.to(body);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(new byte[] {'R', 'I', 'F', 'F'});
        little(whole, body.size(), 4);
        whole.writeBytes(body.toByteArray());
        return new Span(whole.toByteArray());
    }

    private static void little(ByteArrayOutputStream out, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(value >> (8 * i));
        }
    }
}
