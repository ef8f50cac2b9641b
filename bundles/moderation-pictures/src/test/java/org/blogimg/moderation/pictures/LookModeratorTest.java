package org.blogimg.moderation.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.blogimg.api.moderation.PictureModerator;
import org.blogimg.api.moderation.ScreenedPicture;
import org.blogimg.api.moderation.Verdict;
import org.blogimg.testkit.PictureModeratorContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.blogimg.testkit.PictureModeratorContract.landscape;
import static org.blogimg.testkit.PictureModeratorContract.picture;
import static org.blogimg.testkit.PictureModeratorContract.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class LookModeratorTest implements PictureModeratorContract {
    private final LookModerator moderator = with(List.of(), "", 6);

    @Override
    public PictureModerator moderator() {
        return moderator;
    }

    @Override
    public ScreenedPicture refused() {
        return plain(640, 640, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0xFFFFFF, 0x808080, 0x1F3A93, 0x020304})
    void aPictureOfOneColourShouldBeRefused_AIS3(int rgb) {
        assertEquals("picture-blank", rule(moderator, plain(640, 360, rgb)));
    }

    @Test
    void aBlankPictureShouldBeRefusedInSpiteOfNoise() {
        Random random = new Random(3);
        int[] pixels = plain(640, 640, 0).pixels();
        for (int i = 0; i < pixels.length; i++) {
            int level = random.nextInt(7);
            pixels[i] = level << 16 | level << 8 | level;
        }
        assertEquals("picture-blank", rule(moderator, picture(640, 640, pixels, "0000000000000000")));
    }

    @Test
    void aSmallDrawingOnAnEmptyGroundShouldBeAllowed() {
        int[] pixels = plain(640, 640, 0xFFFFFF).pixels();
        for (int y = 300; y < 340; y++) {
            for (int x = 280; x < 360; x++) {
                pixels[y * 640 + x] = 0x203040;
            }
        }
        assertInstanceOf(Verdict.Allowed.class, moderator.review(picture(640, 640, pixels, "0123456789abcdef")));
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 20, 32})
    void aBlurredPictureShouldBeRefused_AIS3(int radius) {
        assertEquals("picture-blurred", rule(moderator, blurred(landscape(640, 400), radius)));
    }

    @Test
    void aSoftPictureShouldBeAllowed() {
        assertInstanceOf(Verdict.Allowed.class, moderator.review(blurred(landscape(640, 400), 1)));
    }

    @Test
    void aListedPictureShouldBeRefusedWithinItsDistance() {
        LookModerator listing = with(List.of("6a1f03c5942be7d8"), "", 6);
        assertEquals("picture-blocked", rule(listing, hashed("6a1f03c5942be7d8")));
        assertEquals("picture-blocked", rule(listing, hashed("6a1f03c5942be7e7")));
        assertInstanceOf(Verdict.Allowed.class, listing.review(hashed("6a1f03c5942bf827")));
        assertInstanceOf(Verdict.Allowed.class, with(List.of(), "", 6).review(hashed("6a1f03c5942be7d8")));
    }

    @Test
    void aListMayStandInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("blocked.txt"), "# ours\n\n6A1F03C5942BE7D8 the rival's logo\n0000000000000001#x\n");
        LookModerator listing = with(List.of("ffffffffffffffff"), file.toString(), 0);
        assertEquals("picture-blocked", rule(listing, hashed("6a1f03c5942be7d8")));
        assertEquals("picture-blocked", rule(listing, hashed("ffffffffffffffff")));
        assertEquals("picture-blocked", rule(listing, hashed("0000000000000001")));
        assertInstanceOf(Verdict.Allowed.class, listing.review(hashed("6a1f03c5942be7d9")));
    }

    @Test
    void aListThatCannotBeReadShouldStopTheModerator(@TempDir Path folder) {
        assertThrows(IllegalArgumentException.class, () -> with(List.of("short"), "", 6));
        assertThrows(
                java.io.UncheckedIOException.class,
                () -> with(List.of(), folder.resolve("none").toString(), 6));
        assertThrows(IllegalArgumentException.class, () -> with(List.of(), "", 21));
    }

    @Test
    void oneRuleSetAsideShouldLeaveTheOthers() {
        LookModerator listing = with(List.of("0000000000000000"), "", 0);
        ScreenedPicture black = plain(640, 640, 0);
        assertEquals("picture-blocked", rule(listing, black));
        assertEquals("picture-blank", rule(listing, black.settingAside(java.util.Set.of("picture-blocked"))));
    }

    @Test
    void largestPictureShouldTakeAFewMilliseconds() {
        ScreenedPicture largest = landscape(1_280, 1_280);
        for (int i = 0; i < 10; i++) {
            moderator.review(largest);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            moderator.review(largest);
        }
        long micros = (System.nanoTime() - start) / 20_000;
        System.out.println("A picture of 1280 x 1280 takes " + micros + " µs");
        assertTrue(micros < 500_000, micros + " µs");
    }

    private static LookModerator with(List<String> hashes, String file, int distance) {
        return new LookModerator(Blocked.of(hashes, file, distance), true, true);
    }

    private static ScreenedPicture hashed(String hash) {
        ScreenedPicture scene = landscape(320, 200);
        return picture(320, 200, scene.pixels(), hash);
    }

    private static String rule(PictureModerator moderator, ScreenedPicture picture) {
        return assertInstanceOf(Verdict.Refused.class, moderator.review(picture))
                .rule();
    }

    /** Three means over a window, which is near to Gauss's. */
    private static ScreenedPicture blurred(ScreenedPicture picture, int radius) {
        int[] pixels = picture.pixels();
        for (int pass = 0; pass < 3; pass++) {
            pixels = means(pixels, new int[] {picture.width(), picture.height(), 1, 0}, radius);
            pixels = means(pixels, new int[] {picture.width(), picture.height(), 0, 1}, radius);
        }
        return picture(picture.width(), picture.height(), pixels, picture.perceptualHash());
    }

    private static int[] means(int[] pixels, int[] shape, int radius) {
        int[] means = new int[pixels.length];
        for (int at = 0; at < pixels.length; at++) {
            int[] sums = new int[3];
            for (int step = -radius; step <= radius; step++) {
                int x = Math.min(shape[0] - 1, Math.max(0, at % shape[0] + step * shape[2]));
                int y = Math.min(shape[1] - 1, Math.max(0, at / shape[0] + step * shape[3]));
                int pixel = pixels[y * shape[0] + x];
                sums[0] += (pixel >> 16) & 0xFF;
                sums[1] += (pixel >> 8) & 0xFF;
                sums[2] += pixel & 0xFF;
            }
            int all = 2 * radius + 1;
            means[at] = (sums[0] / all) << 16 | (sums[1] / all) << 8 | (sums[2] / all);
        }
        return means;
    }
}
