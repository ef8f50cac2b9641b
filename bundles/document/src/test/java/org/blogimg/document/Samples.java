package org.blogimg.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.blogimg.api.Content;
import org.blogimg.api.image.ShotRole;
import org.blogimg.api.text.Format;

/** Posts and pictures for the tests of this package. */
final class Samples {
    private Samples() {}

    /** Real posts, beside the repository or where {@code blogimg.samples} says; none where they are absent. */
    static List<Path> posts() {
        String given = System.getProperty("blogimg.samples", "");
        Path folder = given.isEmpty() ? besideTheRepository() : Path.of(given);
        if (!Files.isDirectory(folder)) {
            System.out.println("Skipped: no sample posts at " + folder);
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path besideTheRepository() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("shared/samples/posts"))) {
            at = at.getParent();
        }
        return at == null ? Path.of("shared/samples/posts") : at.resolve("shared/samples/posts");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Content post(byte[] bytes) {
        return Content.of(bytes);
    }

    static Manuscript read(String text) {
        return new Manuscripts().read(post(text.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    }

    static Manuscript read(String text, Format format) {
        return new Manuscripts().read(text, format);
    }

    static PlacedPicture picture(ShotRole role, int section, int number) {
        String file = "images/" + PlacedPicture.fileName(number, role, role.width(), "jpg");
        return new PlacedPicture(
                role,
                section,
                file,
                "A [bracket], a \"quote\" and a\nline *break*",
                "Caption {{ site.title }} <b>|</b>",
                role.width(),
                role.height(),
                List.of(new PlacedPicture.Size("images/" + PlacedPicture.fileName(number, role, 640, "jpg"), 640)));
    }

    /** A hero, one picture for each of the first sections, a second one for every third, and a card. */
    static List<PlacedPicture> pictures(Manuscript manuscript) {
        List<PlacedPicture> pictures = new ArrayList<>();
        pictures.add(picture(ShotRole.HERO, 0, 1));
        int sections = Math.min(12, manuscript.article().sections().size());
        for (int section = 0; section < sections; section++) {
            pictures.add(picture(ShotRole.INLINE, section, pictures.size() + 1));
            if (section % 3 == 0) {
                pictures.add(picture(ShotRole.INLINE, section, pictures.size() + 1));
            }
        }
        pictures.add(picture(ShotRole.SOCIAL_CARD, 0, pictures.size() + 1));
        return pictures;
    }
}
