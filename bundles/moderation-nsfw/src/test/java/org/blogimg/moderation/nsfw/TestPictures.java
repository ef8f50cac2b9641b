package org.blogimg.moderation.nsfw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.blogimg.api.image.SourceType;
import org.blogimg.api.moderation.ScreenedPicture;

/** Pictures made of whole numbers, the same on every machine, and real ones where they are at hand. */
final class TestPictures {
    private TestPictures() {}

    static Map<String, ScreenedPicture> made() {
        Map<String, ScreenedPicture> made = new LinkedHashMap<>();
        made.put("black", of(224, 224, (x, y) -> 0));
        made.put("grey", of(320, 240, (x, y) -> 0x808080));
        made.put("slope", of(640, 360, (x, y) -> (x * 255 / 640) << 16 | (y * 255 / 360) << 8 | 128));
        made.put("checks", of(512, 512, (x, y) -> (x / 32 + y / 32) % 2 == 0 ? 0xF0E0D0 : 0x203040));
        made.put("skin", of(448, 448, (x, y) -> round(x, y, 448) ? 0xE0AC90 : 0x604838));
        made.put("noise", of(300, 200, (x, y) -> (x * 7919 + y * 104729 + x * y * 31) & 0xFFFFFF));
        made.put("tall", of(97, 1_000, (x, y) -> (y / 10 % 3) * 0x402010 + x));
        made.put("one", of(1, 1, (x, y) -> 0xFF8800));
        made.put("rings", of(400, 400, (x, y) -> ring(x - 200, y - 200)));
        made.put("bars", of(700, 300, (x, y) -> x / 50 * 0x0F2B17 & 0xFFFFFF));
        return made;
    }

    /** @param every one in so many */
    static Map<String, ScreenedPicture> samples(int every) throws IOException {
        Map<String, ScreenedPicture> samples = new LinkedHashMap<>();
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("shared/samples/pictures"))) {
            at = at.getParent();
        }
        if (at == null) {
            System.out.println("Skipped: no sample pictures beside the repository");
            return samples;
        }
        try (Stream<Path> files = Files.list(at.resolve("shared/samples/pictures"))) {
            List<Path> sorted = files.sorted().toList();
            for (int i = 0; i < sorted.size(); i += every) {
                put(samples, sorted.get(i));
            }
        }
        return samples;
    }

    /** At most as large as a moderator sees it, by taking every so many pixels. */
    private static void put(Map<String, ScreenedPicture> samples, Path file) {
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            if (image != null) {
                samples.put(file.getFileName().toString(), screened(image));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ScreenedPicture screened(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        int longer = Math.max(image.getWidth(), image.getHeight());
        int step = (longer + ScreenedPicture.LONGEST_SIDE - 1) / ScreenedPicture.LONGEST_SIDE;
        int width = image.getWidth() / step;
        int height = image.getHeight() / step;
        return of(width, height, (x, y) -> opaque.getRGB(x * step, y * step) & 0xFFFFFF);
    }

    private static boolean round(int x, int y, int side) {
        int across = x - side / 2;
        int down = y - side / 2;
        return across * across + 2 * down * down < side * side / 6;
    }

    private static int ring(int x, int y) {
        return (x * x + y * y) / 2_000 % 2 == 0 ? 0xC02040 : 0xFFF0E0;
    }

    private static ScreenedPicture of(int width, int height, IntBinaryOperator colour) {
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = colour.applyAsInt(x, y);
            }
        }
        return new ScreenedPicture(
                width, height, pixels, "0000000000000000", SourceType.TRAINED_ALGORITHMIC_MEDIA, Set.of());
    }
}
