package org.blogimg.picture;

import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

import org.blogimg.picture.Anatomy.Colours;
import org.blogimg.picture.Decoder.Decoded;
import org.jspecify.annotations.Nullable;

/** Reads decoded samples row by row as sRGB. The samples' own values count: Java's grey is not what pictures mean. */
final class SrgbRows {
    private final Raster samples;
    private final int width;
    private final int bands;
    private final Colours colours;
    private final int @Nullable [] palette;
    private final @Nullable Profile profile;
    private final byte[] bytes;
    private final short[] shorts;
    private final byte[] in;
    private final byte[] out;

    SrgbRows(Decoded decoded, Colours colours, @Nullable Profile profile) throws Refusal {
        this.samples = decoded.samples();
        this.width = samples.getWidth();
        this.bands = samples.getNumBands();
        this.colours = colours;
        this.palette = palette(decoded.colours());
        this.profile = fitting(profile);
        boolean deep = samples.getTransferType() == DataBuffer.TYPE_USHORT;
        if ((!deep && samples.getTransferType() != DataBuffer.TYPE_BYTE) || bands > 4) {
            throw Refusal.unsupported("A picture of this depth");
        }
        this.bytes = new byte[width * bands];
        this.shorts = new short[deep ? width * bands : 0];
        this.in = new byte[this.profile == null ? 0 : width * this.profile.channels()];
        this.out = new byte[this.profile == null ? 0 : width * 3];
    }

    /** The picture, halved on the way where asked. */
    static Pixels all(Decoded decoded, Anatomy anatomy, boolean halve) throws Refusal {
        SrgbRows rows = new SrgbRows(decoded, anatomy.colours(), Profile.of(anatomy.profile()));
        int width = rows.width;
        int height = rows.samples.getHeight();
        int step = halve ? 2 : 1;
        int newWidth = Math.max(1, width / step);
        int newHeight = Math.max(1, height / step);
        int[] argb = new int[newWidth * newHeight];
        int[] two = new int[step * width];
        for (int y = 0; y < newHeight; y++) {
            for (int i = 0; i < step; i++) {
                rows.read(Math.min(y * step + i, height - 1), two, i * width);
            }
            if (halve) {
                Pixels.halveRow(two, 0, width, width, argb, y * newWidth, newWidth);
            } else {
                System.arraycopy(two, 0, argb, y * width, width);
            }
        }
        return new Pixels(newWidth, newHeight, argb);
    }

    private void read(int y, int[] argb, int at) {
        load(samples.getMinY() + y);
        if (palette != null) {
            for (int x = 0; x < width; x++) {
                argb[at + x] = palette[bytes[x] & 0xFF];
            }
        } else if (colours != Colours.PLAIN) {
            inks(argb, at);
        } else {
            channels(argb, at);
        }
        if (profile != null) {
            convert(profile, argb, at);
        }
    }

    private void load(int y) {
        if (shorts.length == 0) {
            samples.getDataElements(samples.getMinX(), y, width, 1, bytes);
            return;
        }
        samples.getDataElements(samples.getMinX(), y, width, 1, shorts);
        for (int i = 0; i < shorts.length; i++) {
            bytes[i] = (byte) (shorts[i] >>> 8);
        }
    }

    private void channels(int[] argb, int at) {
        boolean grey = bands < 3;
        boolean alpha = bands == 2 || bands == 4;
        for (int x = 0; x < width; x++) {
            int i = x * bands;
            int red = bytes[i] & 0xFF;
            int green = grey ? red : bytes[i + 1] & 0xFF;
            int blue = grey ? red : bytes[i + 2] & 0xFF;
            int opaque = alpha ? bytes[i + bands - 1] & 0xFF : 0xFF;
            argb[at + x] = opaque << 24 | red << 16 | green << 8 | blue;
        }
    }

    /** Four inks, made to mean: 255 is no ink. Without a profile each colour is what the black lets through of it. */
    private void inks(int[] argb, int at) {
        if (colours == Colours.YCCK) {
            Ycc.toInverted(bytes);
        } else if (colours == Colours.CMYK) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) ~bytes[i];
            }
        }
        for (int x = 0; x < width; x++) {
            int i = 4 * x;
            int black = bytes[i + 3] & 0xFF;
            argb[at + x] = 0xFF000000
                    | through(bytes[i], black) << 16
                    | through(bytes[i + 1], black) << 8
                    | through(bytes[i + 2], black);
        }
    }

    private static int through(byte colour, int black) {
        return ((colour & 0xFF) * black + 127) / 255;
    }

    private void convert(Profile from, int[] argb, int at) {
        switch (from.channels()) {
            case 1 -> {
                for (int x = 0; x < width; x++) {
                    in[x] = (byte) argb[at + x];
                }
            }
            case 3 -> {
                for (int x = 0; x < width; x++) {
                    in[3 * x] = (byte) (argb[at + x] >> 16);
                    in[3 * x + 1] = (byte) (argb[at + x] >> 8);
                    in[3 * x + 2] = (byte) argb[at + x];
                }
            }
            default -> {
                for (int i = 0; i < in.length; i++) {
                    in[i] = (byte) ~bytes[i];
                }
            }
        }
        from.toSrgb(in, out, width);
        for (int x = 0; x < width; x++) {
            int rgb = (out[3 * x] & 0xFF) << 16 | (out[3 * x + 1] & 0xFF) << 8 | (out[3 * x + 2] & 0xFF);
            argb[at + x] = (argb[at + x] & 0xFF000000) | rgb;
        }
    }

    /** A profile for another number of channels than the picture has is a mistake of whoever wrote the file. */
    private @Nullable Profile fitting(@Nullable Profile given) {
        if (given == null) {
            return null;
        }
        int channels = palette != null ? 3 : colours != Colours.PLAIN ? 4 : bands < 3 ? 1 : 3;
        return given.channels() == channels ? given : null;
    }

    private static int @Nullable [] palette(@Nullable ColorModel model) {
        if (!(model instanceof IndexColorModel indexed)) {
            return null;
        }
        int[] colours = new int[256];
        int[] known = new int[indexed.getMapSize()];
        indexed.getRGBs(known);
        System.arraycopy(known, 0, colours, 0, Math.min(256, known.length));
        return colours;
    }
}
