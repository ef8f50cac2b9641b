package org.blogimg.api.moderation;

import java.util.Set;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.blogimg.api.image.SourceType;

/**
 * A clean picture as it would be kept, decoded: no moderator needs a decoder. A large one comes smaller, its longer side
 * at most {@value #LONGEST_SIDE} pixels.
 *
 * @param pixels row by row, red, green and blue in the low 24 bits, sRGB; what was transparent stands on white
 * @param perceptualHash 64 bits in hex: near pictures differ in few bits
 * @param source how it came about, as its provider declares
 * @param setAside rules that an operator has set aside for the words it was drawn from, after an appeal; a moderator passes
 *     over them and goes on with its others
 */
public record ScreenedPicture(
        int width,
        int height,
        @Personal(DataClass.PICTURE) int[] pixels,
        String perceptualHash,
        SourceType source,
        Set<String> setAside) {
    public static final int LONGEST_SIDE = 1_280;

    public ScreenedPicture {
        if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new IllegalArgumentException("a screened picture has sides of 1 to " + LONGEST_SIDE + " pixels");
        }
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(pixels.length + " pixels do not fill " + width + " x " + height);
        }
        if (!perceptualHash.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("a perceptual hash has 16 hex digits");
        }
        setAside = Set.copyOf(setAside);
    }

    /** A copy: what one moderator does to it no other sees. */
    @Override
    public int[] pixels() {
        return pixels.clone();
    }

    public ScreenedPicture settingAside(Set<String> rules) {
        return new ScreenedPicture(width, height, pixels, perceptualHash, source, rules);
    }

    /** Says how large the picture is, not what it shows. */
    @Override
    public String toString() {
        return "ScreenedPicture[" + width + " x " + height + "]";
    }
}
