package org.blogimg.image.sketch;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ShotRole;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class AtelierTest {
    private final Atelier atelier = new Atelier(MotifShelf.load());

    private int hash(ImageRequest request) {
        BufferedImage image = atelier.draw(request, request.seed()).image();
        return Arrays.hashCode(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }

    @Test
    void everyStyleShouldRepeatItselfAndDifferFromAllOthers() {
        Set<Integer> seen = new HashSet<>();
        for (Style style : Style.ALL) {
            ImageRequest request = Requests.picture(Requests.PROMPT, ShotRole.INLINE, style.id(), 11);
            int first = hash(request);
            assertEquals(first, hash(request), style.id());
            assertTrue(seen.add(first), style.id());
        }
        assertTrue(seen.size() >= 6);
    }

    @Test
    void anotherSeedShouldBeAnotherPicture() {
        for (Style style : Style.ALL) {
            Set<Integer> seen = new HashSet<>();
            for (long seed = 0; seed < 4; seed++) {
                seen.add(hash(Requests.picture(Requests.PROMPT, ShotRole.HERO, style.id(), seed)));
            }
            assertEquals(4, seen.size(), style.id());
        }
    }

    @Test
    void drawingAtOnceShouldGiveTheSameAsOneByOne() {
        List<ImageRequest> requests = IntStream.range(0, 12)
                .mapToObj(i -> Requests.picture(
                        Requests.PROMPT,
                        ShotRole.INLINE,
                        Style.ALL.get(i % Style.ALL.size()).id(),
                        i))
                .toList();
        List<Integer> apart = requests.stream().map(this::hash).toList();
        List<Integer> together = requests.parallelStream().map(this::hash).toList();
        assertEquals(apart, together);
    }

    @Test
    void promptWithoutAnyDrawingShouldStillMakeAPicture() {
        for (Style style : Style.ALL) {
            BufferedImage image = atelier.draw(Requests.picture("zzyzx qwx", ShotRole.HERO, style.id(), 2), 2)
                    .image();
            long colours = Arrays.stream(
                            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                    .distinct()
                    .count();
            assertTrue(colours > 8, () -> style.id() + " has " + colours + " colours");
        }
    }

    @Test
    void oddShapesShouldBeDrawnInEveryStyle() {
        for (Style style : Style.ALL) {
            for (int[] size : new int[][] {{64, 64}, {800, 160}, {160, 800}}) {
                ImageRequest odd = new ImageRequest(
                        new org.blogimg.api.JobId("odd"),
                        Requests.PROMPT,
                        "Odd shape",
                        new org.blogimg.api.Language("en"),
                        ShotRole.SOCIAL_CARD,
                        style.id(),
                        size[0],
                        size[1],
                        1,
                        5);
                BufferedImage image = atelier.draw(odd, 5).image();
                assertEquals(size[0], image.getWidth());
                assertEquals(size[1], image.getHeight());
            }
        }
    }

    @Test
    void pngShouldDecodeToThePixelsDrawn() throws IOException {
        BufferedImage image = atelier.draw(Requests.picture(Requests.PROMPT, ShotRole.INLINE, "flat", 1), 1)
                .image();
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.encode(image)));
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                assertEquals(image.getRGB(x, y), read.getRGB(x, y));
            }
        }
    }

    @Test
    void titleShouldChangeTheCard() {
        assertNotEquals(
                hash(Requests.card("One title", "en", "flat", 1)), hash(Requests.card("Another one", "en", "flat", 1)));
    }

    @Test
    void sceneryThatMustNotBeSeenShouldNotBeBehindTheThings() {
        for (Style style : Style.ALL) {
            ImageRequest open = Requests.picture("qwxz", ShotRole.INLINE, style.id(), 3);
            ImageRequest request = new ImageRequest(
                    open.job(),
                    open.prompt(),
                    open.title(),
                    open.language(),
                    open.role(),
                    open.style(),
                    open.width(),
                    open.height(),
                    1,
                    3,
                    "hills, trees and plants",
                    Optional.empty());
            String bare = atelier.draw(open, 3).altText();
            String without = atelier.draw(request, 3).altText();
            assertEquals(bare.contains("hill") || bare.contains("tree"), !bare.equals(without), style.id());
            assertTrue(!without.contains("hill") && !without.contains("tree"), without);
        }
    }
}
