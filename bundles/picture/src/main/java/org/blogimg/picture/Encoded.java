package org.blogimg.picture;

import org.blogimg.api.Content;

/**
 * One size of a picture, as a file.
 *
 * @param sha256 of the file's bytes, in hex
 */
public record Encoded(int width, int height, PictureType type, Content content, long length, String sha256) {
    @Override
    public String toString() {
        return type + " " + width + "x" + height + ", " + length + " bytes";
    }
}
