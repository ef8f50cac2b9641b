package org.blogimg.studio.library;

import java.io.IOException;

import org.blogimg.api.Content;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.moderation.ScreenedPicture;
import org.blogimg.picture.CleanPicture;
import org.blogimg.picture.Cleaned;
import org.blogimg.picture.Glance;
import org.blogimg.picture.Shape;

/** Makes clean, marked pictures of untrusted bytes, or says why not. */
@FunctionalInterface
public interface Cleaning {
    Cleaned clean(Content bytes, SourceType source, Shape shape) throws IOException;

    /** As its moderators see it. */
    default ScreenedPicture seen(CleanPicture picture, SourceType source) throws IOException {
        return Glance.at(picture, source);
    }
}
