package org.blogimg.image.sketch;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

final class PalettesTest {

    @Test
    void titleShouldStandOutFromEveryPanelByFourAndAHalf() {
        for (Style style : Style.ALL) {
            for (Palette palette : style.palettes()) {
                for (int seed = 0; seed < 12; seed++) {
                    int back = style.panel(palette, new Random(seed));
                    double contrast = Tint.contrast(palette.readableOn(back), back);
                    assertTrue(contrast >= 4.5, () -> style.id() + " " + palette.name() + " " + contrast);
                }
            }
        }
    }

    @Test
    void accentsShouldBeSeenOnTheirSky() {
        for (Style style : Style.ALL) {
            for (Palette palette : style.palettes()) {
                double loud = Tint.contrast(palette.a(), palette.sky());
                double ink = Tint.contrast(palette.readableOn(palette.sky()), palette.sky());
                assertTrue(loud >= 1.5, () -> style.id() + " " + palette.name() + " accent " + loud);
                assertTrue(ink >= 7, () -> style.id() + " " + palette.name() + " ink " + ink);
            }
        }
    }

    @Test
    void contrastShouldBeThatOfTheStandard() {
        assertTrue(Math.abs(Tint.contrast(0x000000, 0xFFFFFF) - 21) < 1e-9);
        assertTrue(Math.abs(Tint.contrast(0x777777, 0xFFFFFF) - 4.478) < 0.01);
    }

    @Test
    void mixingShouldEndWhereItIsTold() {
        assertTrue(Tint.mix(0x123456, 0xFEDCBA, 0) == 0x123456);
        assertTrue(Tint.mix(0x123456, 0xFEDCBA, 1) == 0xFEDCBA);
    }
}
