package org.blogimg.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.blogimg.api.Content;
import org.blogimg.api.image.SourceType;
import org.blogimg.picture.Bounds;
import org.blogimg.picture.PictureCleaner;

/** A picture made clean and into its sizes, beside sharp making the same sizes in the same formats. */
final class Images {
    private Images() {}

    static void run(Path folder) throws IOException, InterruptedException {
        Path inputs = Files.createDirectories(folder.resolve("target/inputs"));
        Path photo = Photo.jpeg(inputs.resolve("photo.jpg"), 4_000, 3_000);
        Path picture = Photo.png(inputs.resolve("picture.png"), 1_600, 900);
        try (Peer peer = Peer.start(folder).orElse(null)) {
            compare(peer, "1600x900 PNG into itself and three sizes", "sharp-png", picture);
            compare(peer, "12 megapixel JPEG into itself and four sizes", "sharp-jpeg", photo);
        }
    }

    private static void compare(@org.jspecify.annotations.Nullable Peer peer, String what, String work, Path file)
            throws IOException, InterruptedException {
        byte[] bytes = Files.readAllBytes(file);
        PictureCleaner cleaner = new PictureCleaner(Bounds.STANDARD);
        List<Contender> contenders = new ArrayList<>();
        if (peer != null) {
            contenders.add(peer.contender("sharp, the same sizes, one decode", work));
        }
        contenders.add(Contender.here("ImageIO, decode and encode once (floor)", () -> once(file)));
        contenders.add(Contender.here(
                "BlogImg: bounds, sizes, mark, hash", () -> cleaner.clean(Content.of(bytes), SourceType.UPLOADED)));
        new Rounds(what, "CPU ms a picture", Bench.ROUNDS, contenders).run();
    }

    private static void once(Path file) throws IOException {
        String format = file.toString().endsWith(".png") ? "png" : "jpg";
        ImageIO.write(ImageIO.read(file.toFile()), format, new ByteArrayOutputStream());
    }
}
