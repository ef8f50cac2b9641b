package org.blogimg.picture;

import java.util.List;

/**
 * A picture without anything of its file's past.
 *
 * @param sizes the picture itself first, then its smaller renditions, widest first
 * @param perceptualHash 64 bits in hex: near pictures differ in few bits
 * @param mark the digital source type that every size carries, as the vocabulary's URI; empty where none is claimed
 */
public record CleanPicture(List<Encoded> sizes, String perceptualHash, String mark) implements Cleaned {
    public CleanPicture {
        sizes = List.copyOf(sizes);
    }

    /** The picture in its full size. */
    public Encoded itself() {
        return sizes.get(0);
    }
}
