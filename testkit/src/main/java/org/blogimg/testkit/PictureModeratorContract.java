package org.blogimg.testkit;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.blogimg.api.image.SourceType;
import org.blogimg.api.moderation.PictureModerator;
import org.blogimg.api.moderation.ScreenedPicture;
import org.blogimg.api.moderation.Verdict;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every moderator of pictures keeps to. */
public interface PictureModeratorContract {
    PictureModerator moderator();

    /** A picture that this moderator must refuse. */
    ScreenedPicture refused();

    /** How long the largest picture may take. */
    default Duration patience() {
        return Duration.ofSeconds(20);
    }

    @Test
    default void everydayPicturesShouldBeAllowed() {
        for (ScreenedPicture picture : List.of(landscape(640, 360), landscape(320, 320), landscape(1_280, 672))) {
            assertInstanceOf(Verdict.Allowed.class, moderator().review(picture));
        }
    }

    @Test
    default void aRefusedPictureShouldNameRuleAndReason() {
        Verdict.Refused refusal =
                assertInstanceOf(Verdict.Refused.class, moderator().review(refused()));
        assertTrue(refusal.rule().matches("[a-z0-9][a-z0-9-]{0,59}"), refusal.rule());
        assertFalse(refusal.reason().isBlank());
    }

    @Test
    default void theSamePictureShouldGiveTheSameVerdict() {
        assertEquals(moderator().review(refused()), moderator().review(refused()));
    }

    @Test
    default void aRuleOfPicturesThatWasSetAsideShouldBePassedOver() {
        Set<String> setAside = new HashSet<>();
        Verdict verdict = moderator().review(refused());
        while (verdict instanceof Verdict.Refused refusal) {
            assertTrue(setAside.add(refusal.rule()), "refused again by " + refusal.rule() + ", which was set aside");
            verdict = moderator().review(refused().settingAside(setAside));
        }
        assertFalse(setAside.isEmpty());
    }

    @Test
    default void oddShapesShouldBeJudgedToo() {
        for (int[] shape : new int[][] {{1, 1}, {1, 1_280}, {1_280, 1}, {7, 3}, {224, 224}}) {
            assertNotNull(moderator().review(landscape(shape[0], shape[1])));
        }
    }

    @Test
    default void theLargestPictureShouldBeJudgedInTime() {
        ScreenedPicture largest = landscape(ScreenedPicture.LONGEST_SIDE, ScreenedPicture.LONGEST_SIDE);
        assertTimeoutPreemptively(patience(), () -> moderator().review(largest));
    }

    /** A sky with a sun above hills, with a tree: edges, slopes and colours, and nothing against it. */
    static ScreenedPicture landscape(int width, int height) {
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = colour((x + 0.5) / width, (y + 0.5) / height);
            }
        }
        return picture(width, height, pixels, "6a1f03c5942be7d8");
    }

    /** A picture of one colour. */
    static ScreenedPicture plain(int width, int height, int rgb) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, rgb);
        return picture(width, height, pixels, "0000000000000000");
    }

    static ScreenedPicture picture(int width, int height, int[] pixels, String hash) {
        return new ScreenedPicture(width, height, pixels, hash, SourceType.TRAINED_ALGORITHMIC_MEDIA, Set.of());
    }

    private static int colour(double x, double y) {
        boolean sun = Math.hypot(x - 0.75, y - 0.25) < 0.08;
        boolean trunk = Math.abs(x - 0.3) < 0.012 && y > 0.4 && y < 0.75;
        boolean crown = Math.hypot(x - 0.3, y - 0.4) < 0.1;
        if (crown || trunk) {
            return crown ? 0x2F6B3A : 0x5B4030;
        }
        double near = 0.72 + 0.05 * Math.sin(9 * x);
        double far = 0.6 + 0.07 * Math.sin(5 * x + 1);
        if (y > far) {
            return y > near ? 0x6A9A4C : 0x8FAE86;
        }
        int light = (int) (60 * y);
        return sun ? 0xFFE08A : (120 + light) << 16 | (170 + light) << 8 | 230;
    }
}
