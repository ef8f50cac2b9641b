package org.blogimg.image.openai;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class SizingTest {
    @ParameterizedTest
    @CsvSource({
        "GPT_IMAGE,1600,900,1536x1024", "GPT_IMAGE,1280,960,1536x1024", "GPT_IMAGE,1000,1000,1024x1024",
        "GPT_IMAGE,630,1200,1024x1536", "DALL_E_3,1600,900,1792x1024", "DALL_E_3,1280,960,1792x1024",
        "DALL_E_3,900,1600,1024x1792", "DALL_E_2,64,64,256x256", "DALL_E_2,400,300,512x512",
        "DALL_E_2,1600,900,1024x1024", "GPT_IMAGE_2,1600,900,1600x896", "GPT_IMAGE_2,1280,960,1280x960",
        "OTHER,1600,900,''"
    })
    void nearestShapeShouldBeAskedFor(Dialect dialect, int width, int height, String size) {
        assertEquals(size, dialect.sizing(1024).fit(width, height));
    }

    @Test
    void everySizeShouldBeOneThatGptImage2Takes() {
        for (int width = 64; width <= 4_096; width += 37) {
            for (int height = 64; height <= 4_096; height += 41) {
                String[] sides = Sizing.Grid.GPT_IMAGE_2.fit(width, height).split("x", -1);
                long w = Long.parseLong(sides[0]);
                long h = Long.parseLong(sides[1]);
                boolean taken = w % 16 == 0
                        && h % 16 == 0
                        && w <= 3_840
                        && h <= 3_840
                        && w <= 3 * h
                        && h <= 3 * w
                        && w * h >= 655_360
                        && w * h <= 8_294_400;
                assertTrue(taken, width + "x" + height + " became " + w + "x" + h);
            }
        }
    }

    @Test
    void modelOfOneSizeShouldKeepItsPixelsInEveryShape() {
        for (int[] wanted : new int[][] {{1600, 900}, {64, 4096}, {1000, 1000}, {1200, 630}}) {
            String[] sides = Sizing.Grid.around(512).fit(wanted[0], wanted[1]).split("x", -1);
            int pixels = Integer.parseInt(sides[0]) * Integer.parseInt(sides[1]);
            assertTrue(pixels > 200_000 && pixels < 320_000, () -> pixels + " pixels");
        }
    }

    @Test
    void operatorsOwnSizesShouldBeTaken() {
        assertEquals("832x1216", Sizing.listed("1024x1024, 832x1216").fit(600, 900));
    }
}
