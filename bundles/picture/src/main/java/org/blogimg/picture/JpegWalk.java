package org.blogimg.picture;

import java.io.ByteArrayOutputStream;
import java.util.SortedMap;
import java.util.TreeMap;

import org.blogimg.picture.Anatomy.Colours;
import org.blogimg.picture.Anatomy.Format;
import org.jspecify.annotations.Nullable;

/** Walks a JPEG marker by marker and keeps what a decoder needs: tables, frame, scans, and how colours are stored. */
final class JpegWalk {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int ADOBE_YCCK = 2;
    /** A picture in so many layers is drawn so many times over: work, not memory, is what it would cost. */
    private static final int LAYERS_OF_LARGEST = 16;

    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/";
    private static final String ICC = "ICC_PROFILE\0";

    private final Span file;
    private final Bounds bounds;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private final StringBuilder marks = new StringBuilder();
    private final SortedMap<Integer, Span> profile = new TreeMap<>();
    private int at = 2;
    private int counted;
    private int scans;
    private int width;
    private int height;
    private int channels;
    private int adobeTransform = -1;
    private @Nullable Span exif;

    private JpegWalk(Span file, Bounds bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    static Anatomy walk(Span file, Bounds bounds) throws Refusal {
        return new JpegWalk(file, bounds).walk();
    }

    private Anatomy walk() throws Refusal {
        file.sub(0, 2).to(bare);
        int marker = nextMarker();
        while (marker != EOI) {
            bounds.holdChunks(++counted);
            segment(marker);
            marker = nextMarker();
        }
        file.sub(at - 2, 2).to(bare);
        if (scans == 0) {
            throw Refusal.broken("it holds no pixels");
        }
        Polyglot.refuse(file.rest(at));
        return new Anatomy(
                Format.JPEG,
                width,
                height,
                new Span(bare.toByteArray()),
                channels,
                colours(),
                joined(),
                exif,
                marks.toString());
    }

    private int nextMarker() throws Refusal {
        if (file.u8(at) != 0xFF) {
            throw Refusal.broken("a part of it does not begin where it should");
        }
        while (file.u8(at) == 0xFF) {
            at++;
        }
        at++;
        return file.u8(at - 1);
    }

    private void segment(int marker) throws Refusal {
        if (marker == 0 || (marker >= 0xD0 && marker <= SOI)) {
            throw Refusal.broken("a part of it is out of place");
        }
        int length = file.u16(at);
        if (length < 2) {
            throw Refusal.broken("a part of it has no length");
        }
        Span whole = markerAnd(length);
        Span data = file.sub(at + 2, length - 2);
        at += length;
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> frame(whole, data);
            case 0xC4, 0xDB, 0xDD -> whole.to(bare);
            case SOS -> scan(whole);
            case 0xE0 -> jfif(whole, data);
            case 0xE1 -> exifOrXmp(data);
            case 0xE2 -> profilePart(data);
            case 0xEB -> marks.append(data.latin());
            case 0xEE -> adobe(whole, data);
            default -> other(marker);
        }
    }

    private Span markerAnd(int length) throws Refusal {
        return file.sub(at - 2, length + 2L);
    }

    private void frame(Span whole, Span data) throws Refusal {
        if (width != 0) {
            throw Refusal.broken("it has two headers");
        }
        bounds.holdSize(data.u16(3), data.u16(1));
        width = data.u16(3);
        height = data.u16(1);
        channels = data.u8(5);
        if (data.u8(0) != 8 || (channels != 1 && channels != 3 && channels != 4)) {
            throw Refusal.unsupported("A JPEG of this depth or with this number of colours");
        }
        whole.to(bare);
    }

    private void scan(Span head) throws Refusal {
        if (width == 0) {
            throw Refusal.broken("its pixels come before its header");
        }
        scans++;
        if ((long) scans * width * height > LAYERS_OF_LARGEST * bounds.pixels()) {
            throw Refusal.bomb("it is made of too many layers");
        }
        int begin = at;
        int next = at;
        boolean inside = true;
        while (inside) {
            next = file.find(0xFF, next);
            if (next < 0) {
                throw Refusal.broken("it ends too early");
            }
            int marker = file.u8(next + 1);
            inside = marker == 0 || (marker >= 0xD0 && marker < SOI);
            next += inside ? 2 : 0;
        }
        head.to(bare);
        file.sub(begin, next - begin).to(bare);
        at = next;
    }

    private void jfif(Span whole, Span data) {
        if (data.startsWith("JFIF\0")) {
            whole.to(bare);
        }
    }

    private void exifOrXmp(Span data) throws Refusal {
        if (data.startsWith(EXIF) && exif == null) {
            exif = data.rest(EXIF.length());
        } else if (data.startsWith(XMP)) {
            marks.append(data.latin());
        }
    }

    private void profilePart(Span data) throws Refusal {
        if (data.startsWith(ICC)) {
            profile.putIfAbsent(data.u8(ICC.length()), data.rest(ICC.length() + 2));
        }
    }

    private void adobe(Span whole, Span data) throws Refusal {
        if (data.startsWith("Adobe") && data.length() >= 12) {
            adobeTransform = data.u8(11);
            whole.to(bare);
        }
    }

    /** Comments and makers' blocks are left out; arithmetic, lossless and layered coding has no decoder here. */
    private static void other(int marker) throws Refusal {
        if ((marker >= 0xC3 && marker <= 0xCF) || marker == 0xDC || marker == 0xDE || marker == 0xDF) {
            throw Refusal.unsupported("A JPEG of this rare kind");
        }
    }

    private Colours colours() {
        if (channels != 4) {
            return Colours.PLAIN;
        }
        if (adobeTransform == ADOBE_YCCK) {
            return Colours.YCCK;
        }
        return adobeTransform < 0 ? Colours.CMYK : Colours.CMYK_INVERTED;
    }

    private @Nullable Span joined() throws Refusal {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        profile.values().forEach(part -> part.to(whole));
        if (whole.size() > bounds.inflated()) {
            throw Refusal.bomb("its colour profile is larger than " + bounds.inflated() / 1024 + " KB");
        }
        return whole.size() == 0 ? null : new Span(whole.toByteArray());
    }
}
