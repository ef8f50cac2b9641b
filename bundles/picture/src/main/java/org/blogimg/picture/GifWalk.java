package org.blogimg.picture;

import java.io.ByteArrayOutputStream;

import org.blogimg.picture.Anatomy.Colours;
import org.blogimg.picture.Anatomy.Format;

/** Walks a GIF block by block and keeps its first frame. */
final class GifWalk {
    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3B;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    private final Span file;
    private final Bounds bounds;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private final StringBuilder marks = new StringBuilder();
    private Span control;
    private int at = 13;
    private int frames;
    private int width;
    private int height;

    private GifWalk(Span file, Bounds bounds) throws Refusal {
        this.file = file;
        this.bounds = bounds;
        this.control = file.sub(0, 0);
    }

    static Anatomy walk(Span file, Bounds bounds) throws Refusal {
        return new GifWalk(file, bounds).walk();
    }

    private Anatomy walk() throws Refusal {
        bounds.holdSize(file.little16(6), file.little16(8));
        at += tableLength(file.u8(10));
        int counted = 0;
        int block = file.u8(at);
        while (block != TRAILER) {
            bounds.holdChunks(++counted);
            switch (block) {
                case EXTENSION -> extension();
                case IMAGE -> image();
                default -> throw Refusal.broken("it holds a part of an unknown kind");
            }
            block = file.u8(at);
        }
        if (frames == 0) {
            throw Refusal.broken("it holds no pixels");
        }
        Polyglot.refuse(file.rest(at + 1));
        bare.write(TRAILER);
        return new Anatomy(
                Format.GIF,
                width,
                height,
                new Span(bare.toByteArray()),
                1,
                Colours.PLAIN,
                null,
                null,
                marks.toString());
    }

    private void extension() throws Refusal {
        int begin = at;
        int label = file.u8(at + 1);
        skipData(at + 2);
        Span whole = file.sub(begin, at - begin);
        if (label == GRAPHIC_CONTROL && frames == 0) {
            control = whole;
        }
        if (label == APPLICATION && whole.at(3, "XMP DataXMP")) {
            marks.append(whole.latin());
        }
    }

    private void image() throws Refusal {
        bounds.holdFrames(++frames);
        int begin = at;
        int table = tableLength(file.u8(at + 9));
        skipData(at + 10 + table + 1);
        if (frames == 1) {
            first(file.sub(begin, at - begin));
        }
    }

    /** The frame becomes a file of its own, as large as itself and at its corner. */
    private void first(Span image) throws Refusal {
        width = image.little16(5);
        height = image.little16(7);
        bounds.holdSize(width, height);
        file.sub(0, 6).to(bare);
        image.sub(5, 4).to(bare);
        file.sub(10, 3L + tableLength(file.u8(10))).to(bare);
        control.to(bare);
        bare.write(IMAGE);
        bare.write(new byte[4], 0, 4);
        image.rest(5).to(bare);
    }

    private void skipData(int begin) throws Refusal {
        at = begin;
        int length = file.u8(at);
        while (length != 0) {
            at += 1 + length;
            length = file.u8(at);
        }
        at++;
    }

    private static int tableLength(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }
}
