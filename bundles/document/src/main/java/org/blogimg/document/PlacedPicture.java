package org.blogimg.document;

import java.util.List;
import java.util.Locale;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.blogimg.api.image.ShotRole;

/**
 * A finished picture and the place it was made for.
 *
 * @param section the section of {@link Manuscript#parts()}
 * @param file where it lies, relative to the page or as a URL; its last part begins with {@code blogimg-}
 * @param sizes its other sizes, for the page's {@code srcset}; may be empty
 */
public record PlacedPicture(
        ShotRole role,
        int section,
        String file,
        @Personal(DataClass.PICTURE) String altText,
        @Personal(DataClass.PICTURE) String caption,
        int width,
        int height,
        List<Size> sizes) {
    private static final String MARK = "blogimg-";

    public PlacedPicture {
        sizes = List.copyOf(sizes);
        if (!isOurs(file)) {
            throw new IllegalArgumentException("a picture's file name begins with " + MARK);
        }
    }

    @Override
    public String toString() {
        return "PlacedPicture[" + role + " at section " + section + "]";
    }

    /** One more size of the same picture. */
    public record Size(String file, int width) {}

    /**
     * A file name that {@link #isOurs} knows again, such as {@code blogimg-02-inline-640.jpg}.
     *
     * @param number the picture's place among the post's pictures, from 1
     * @param ending without its dot
     */
    public static String fileName(int number, ShotRole role, int width, String ending) {
        String kind = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return String.format(Locale.ROOT, "%s%02d-%s-%d.%s", MARK, number, kind, width, ending);
    }

    /** Whether a link's target is a picture that we wove in. */
    static boolean isOurs(String target) {
        int end = target.indexOf('?');
        String path = end < 0 ? target : target.substring(0, end);
        return path.substring(path.lastIndexOf('/') + 1).startsWith(MARK);
    }
}
