package org.blogimg.output;

import java.util.ArrayList;
import java.util.List;

import org.blogimg.document.PlacedPicture;
import org.blogimg.picture.PictureType;
import org.blogimg.posts.Plan;
import org.blogimg.studio.Picture;

/**
 * A shot of the plan that has its picture.
 *
 * @param number its place in the plan, from 1: the files keep their names while other pictures come and go
 */
record Placed(int number, Plan.Shot shot, Picture picture) {
    private static final String FOLDER = "images/";

    /** One file of it. */
    record File(String name, Picture.Rendition size) {}

    /** The picture itself first. */
    List<File> files() {
        List<File> files = new ArrayList<>();
        for (Picture.Rendition size : picture.renditions()) {
            String name = PlacedPicture.fileName(number, shot.role(), size.width(), ending(size.mediaType()));
            files.add(new File(FOLDER + name, size));
        }
        return files;
    }

    PlacedPicture woven() {
        List<File> files = files();
        Picture.Rendition itself = files.get(0).size();
        return new PlacedPicture(
                shot.role(),
                shot.section(),
                files.get(0).name(),
                picture.altText(),
                picture.caption(),
                itself.width(),
                itself.height(),
                files.stream()
                        .skip(1)
                        .map(file ->
                                new PlacedPicture.Size(file.name(), file.size().width()))
                        .toList());
    }

    private static String ending(String mediaType) {
        for (PictureType type : PictureType.values()) {
            if (type.mediaType().equals(mediaType)) {
                return type.ending();
            }
        }
        throw new IllegalStateException("no file name for " + mediaType);
    }

    @Override
    public String toString() {
        return "Placed[" + number + "]";
    }
}
