package org.blogimg.testkit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import javax.imageio.ImageIO;

import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.ShotRole;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What every image provider keeps to. A test of a provider implements this and says how one is made; a provider of a far
 * service is given a fake of that service. What the card does not claim is not asked.
 */
public interface ImageProviderContract extends CleanStopContract {
    int POLLS = 50;
    /** Full stops and their like in every script. */
    int END = Character.OTHER_PUNCTUATION;

    @Override
    default void draw(ImageProvider provider) {
        outcome(provider, request(256, 256, 1, 1));
    }

    /** A request that the provider takes; those that need other words override it. */
    default ImageRequest request(int width, int height, int count, long seed) {
        return new ImageRequest(
                new JobId("contract-" + seed),
                "Editorial illustration for a post on gardening. In the scene: watering can, flowers. Mood: quiet.",
                "",
                new Language("en"),
                ShotRole.INLINE,
                "",
                width,
                height,
                count,
                seed);
    }

    /** Asks until there is an outcome; the pause that a provider wishes is left out, a test does not sleep. */
    default Generation outcome(ImageProvider provider, ImageRequest request) {
        Generation generation = provider.generate(request);
        for (int i = 0; i < POLLS && generation instanceof Generation.Pending pending; i++) {
            generation = provider.poll(pending.reference());
        }
        return generation;
    }

    default List<Drawn> pictures(ImageProvider provider, ImageRequest request) {
        return assertInstanceOf(Generation.Done.class, outcome(provider, request))
                .pictures();
    }

    private static BufferedImage decode(Drawn drawn) throws IOException {
        try (InputStream in = drawn.bytes().open()) {
            return assertNotNull(ImageIO.read(in), "the bytes are no picture");
        }
    }

    private static <T> T assertNotNull(@org.jspecify.annotations.Nullable T value, String message) {
        if (value == null) {
            throw new AssertionError(message);
        }
        return value;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    default void cardShouldBeTheSameForAWholeLife() {
        ImageProvider provider = provider();
        ProviderCard before = provider.card();
        provider.generate(request(256, 256, 1, 1));
        assertEquals(before, provider.card());
        assertFalse(before.label().isBlank());
        assertFalse(before.version().isBlank());
    }

    @Test
    default void picturesShouldBeOneToAsManyAsAsked() {
        ImageProvider provider = provider();
        int wanted = provider.card().abilities().contains(ProviderCard.Ability.VARIANTS) ? 3 : 1;
        int got = pictures(provider, request(256, 256, wanted, 7)).size();
        assertTrue(got >= 1 && got <= wanted, () -> got + " pictures of " + wanted);
    }

    @Test
    default void picturesShouldHaveTheSizeAskedForWhereAnySizeCanBe() throws IOException {
        ImageProvider provider = provider();
        assumeTrue(provider.card().abilities().contains(ProviderCard.Ability.ANY_SIZE));
        for (int[] size : new int[][] {{64, 64}, {333, 517}, {1200, 630}}) {
            for (Drawn drawn : pictures(provider, request(size[0], size[1], 1, 3))) {
                BufferedImage image = decode(drawn);
                assertEquals(size[0], image.getWidth());
                assertEquals(size[1], image.getHeight());
            }
        }
    }

    @Test
    default void sameRequestAndSeedShouldGiveTheSamePixelsWhereRepeatable() throws IOException {
        ImageProvider provider = provider();
        assumeTrue(provider.card().abilities().contains(ProviderCard.Ability.REPEATABLE));
        List<Drawn> first = pictures(provider, request(256, 192, 1, 42));
        List<Drawn> again = pictures(provider(), request(256, 192, 1, 42));
        assertArrayEquals(pixels(decode(first.get(0))), pixels(decode(again.get(0))));
    }

    @Test
    default void seedOfAPictureShouldMakeItAgainWhereRepeatable() throws IOException {
        ImageProvider provider = provider();
        var abilities = provider.card().abilities();
        assumeTrue(abilities.contains(ProviderCard.Ability.REPEATABLE)
                && abilities.contains(ProviderCard.Ability.VARIANTS));
        for (Drawn variant : pictures(provider, request(200, 200, 2, 5))) {
            assumeTrue(!variant.seed().isEmpty());
            List<Drawn> alone = pictures(provider, request(200, 200, 1, Long.parseLong(variant.seed())));
            assertArrayEquals(pixels(decode(variant)), pixels(decode(alone.get(0))));
        }
    }

    @Test
    default void contentShouldOpenMoreThanOnce() throws IOException {
        Drawn drawn = pictures(provider(), request(128, 128, 1, 9)).get(0);
        assertArrayEquals(pixels(decode(drawn)), pixels(decode(drawn)));
    }

    @Test
    default void altTextShouldBeOneLineThatEndsWellOrEmpty() {
        for (Drawn drawn : pictures(provider(), request(128, 128, 1, 9))) {
            String said = drawn.altText();
            assertEquals(said.strip(), said);
            assertTrue(said.codePoints().noneMatch(Character::isISOControl), "control characters in an alt text");
            assertTrue(said.isEmpty() || Character.getType(said.codePointBefore(said.length())) == END, "no full stop");
        }
    }

    @Test
    default void samePictureShouldBeSaidTheSameWhereRepeatable() {
        ImageProvider provider = provider();
        assumeTrue(provider.card().abilities().contains(ProviderCard.Ability.REPEATABLE));
        Drawn first = pictures(provider, request(256, 192, 1, 42)).get(0);
        assertEquals(
                first.altText(),
                pictures(provider(), request(256, 192, 1, 42)).get(0).altText());
    }

    @Test
    default void referenceThatNobodyGaveShouldFailForGood() {
        PlugFailure failure = assertThrows(PlugFailure.class, () -> provider().poll("nobody-gave-this-reference"));
        assertEquals(PlugFailure.Kind.PERMANENT, failure.kind());
    }

    /** The period is at most the policy's, and a provider that sends something out says where it is written. */
    @Test
    default void purgePeriodShouldBeKnownAndAtMostThirtyDays() {
        ProviderCard card = provider().card();
        assertTrue(card.purge().days() <= 30, "it keeps what it is sent longer than the house promises");
        assertEquals(
                card.hosts().isEmpty(), card.purge().equals(ProviderCard.Purge.IN_PROCESS), "hosts and purge disagree");
    }
}
