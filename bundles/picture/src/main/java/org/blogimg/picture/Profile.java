package org.blogimg.picture;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ProfileDataException;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns rows of one colour profile into sRGB. One for each picture; not for several threads. */
final class Profile {
    private static final Logger LOG = LoggerFactory.getLogger(Profile.class);
    /** Nobody sees a smaller difference; most profiles are sRGB under another name. */
    private static final int UNSEEN = 2;

    private final int channels;
    private final ColorConvertOp toSrgb;

    private Profile(int channels, ColorConvertOp toSrgb) {
        this.channels = channels;
        this.toSrgb = toSrgb;
    }

    /** Null where there is none, where it is unusable (browsers then assume sRGB, and so do we) or where it is sRGB. */
    static @Nullable Profile of(@Nullable Span block) {
        if (block == null) {
            return null;
        }
        try {
            ICC_Profile profile = ICC_Profile.getInstance(block.copy());
            ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
            Profile found = new Profile(
                    profile.getNumComponents(), new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null));
            return found.channels == 3 && found.changesLittle() ? null : found;
        } catch (IllegalArgumentException | CMMException | ProfileDataException e) {
            LOG.debug("A colour profile cannot be used; the picture is taken as sRGB");
            return null;
        }
    }

    /** 1 grey, 3 red-green-blue, 4 cyan-magenta-yellow-black. */
    int channels() {
        return channels;
    }

    /** {@code in} has {@link #channels()} bytes a pixel, {@code out} three. */
    void toSrgb(byte[] in, byte[] out, int count) {
        toSrgb.filter(row(in, count, channels), row(out, count, 3));
    }

    private boolean changesLittle() {
        byte[] probes = new byte[6 * 6 * 6 * 3];
        for (int i = 0; i < 216; i++) {
            probes[3 * i] = (byte) (i / 36 * 51);
            probes[3 * i + 1] = (byte) (i / 6 % 6 * 51);
            probes[3 * i + 2] = (byte) (i % 6 * 51);
        }
        byte[] out = new byte[probes.length];
        toSrgb(probes, out, 216);
        int most = 0;
        for (int i = 0; i < out.length; i++) {
            most = Math.max(most, Math.abs((probes[i] & 0xFF) - (out[i] & 0xFF)));
        }
        return most <= UNSEEN;
    }

    private static WritableRaster row(byte[] bytes, int count, int channels) {
        int[] offsets = new int[channels];
        for (int i = 0; i < channels; i++) {
            offsets[i] = i;
        }
        return Raster.createInterleavedRaster(
                new DataBufferByte(bytes, count * channels), count, 1, count * channels, channels, offsets, null);
    }
}
