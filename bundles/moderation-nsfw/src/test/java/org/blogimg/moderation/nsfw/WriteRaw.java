package org.blogimg.moderation.nsfw;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.blogimg.api.moderation.ScreenedPicture;

/** Writes the tests' pictures so that the reference can read them: width, height, then three bytes a pixel. */
final class WriteRaw {
    private WriteRaw() {}

    public static void main(String[] folder) throws IOException {
        Path to = Files.createDirectories(Path.of(folder[0]));
        Map<String, ScreenedPicture> pictures = new LinkedHashMap<>(TestPictures.made());
        pictures.putAll(TestPictures.samples(1));
        for (Map.Entry<String, ScreenedPicture> each : pictures.entrySet()) {
            ScreenedPicture picture = each.getValue();
            try (DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(to.resolve(each.getKey() + ".raw"))))) {
                out.writeInt(picture.width());
                out.writeInt(picture.height());
                for (int pixel : picture.pixels()) {
                    out.write(pixel >> 16);
                    out.write(pixel >> 8);
                    out.write(pixel);
                }
            }
        }
    }
}
