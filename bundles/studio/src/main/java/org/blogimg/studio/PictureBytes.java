package org.blogimg.studio;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one rendition, opened anew at each call. */
public record PictureBytes(Picture.Rendition rendition, Source source) {
    /** Opens at an offset; the caller closes. */
    @FunctionalInterface
    public interface Source {
        InputStream open(long offset) throws IOException;
    }
}
