package org.blogimg.image.sketch;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class TitleTest {
    private static final List<String> TITLES = List.of(
            "Go",
            "Introduction to remote moderated usability testing, part 2: how",
            "AVATAR: To Wave \u2014 \u201CType\u201D & kerning",
            "Donaudampfschifffahrtselektrizit\u00E4tenhauptbetriebswerkbauunterbeamtengesellschaft",
            "Pourquoi l\u2019accessibilit\u00E9 num\u00E9rique compte \u00E0 No\u00EBl",
            "\u041F\u043E\u0447\u0435\u043C\u0443 \u043F\u0440\u043E\u0441\u0442\u043E\u0442\u0430 \u0432\u0430\u0436\u043D\u0430 \u0432 \u0430\u0440\u0445\u0438\u0442\u0435\u043A\u0442\u0443\u0440\u0435",
            "\u0393\u03B9\u03B1\u03C4\u03AF \u03B7 \u03B1\u03C0\u03BB\u03CC\u03C4\u03B7\u03C4\u03B1 \u03BC\u03B5\u03C4\u03C1\u03AC\u03B5\u03B9",
            "\u05DC\u05DE\u05D4 \u05E4\u05E9\u05D8\u05D5\u05EA \u05D7\u05E9\u05D5\u05D1\u05D4 \u05D1-2026 (\u05D5\u05DB\u05DF)",
            "\u0644\u0645\u0627\u0630\u0627 \u0627\u0644\u0628\u0633\u0627\u0637\u0629 \u0645\u0647\u0645\u0629",
            "word ".repeat(58).strip(),
            "x".repeat(300));

    private static Rectangle2D box() {
        return new Card(new Rectangle2D.Double(0, 0, 1200, 630), false).words();
    }

    @Test
    void titleShouldNeverLeaveItsBox() {
        for (String text : TITLES) {
            for (Typeface face : List.of(Typeface.SANS, Typeface.SLAB, Typeface.CONDENSED)) {
                Title title = Title.of(text, face, false).orElseThrow();
                Rectangle2D box = box();
                Rectangle2D ink = TitleBlock.set(title, box, 80, 33).outline().getBounds2D();
                assertFalse(ink.isEmpty());
                Rectangle2D room = new Rectangle2D.Double(
                        box.getX() - 6, box.getY() - 24, box.getWidth() + 12, box.getHeight() + 48);
                assertTrue(room.contains(ink), () -> text.length() + " characters: " + ink + " in " + box);
            }
        }
    }

    @Test
    void longTitleShouldEndInAnEllipsisAndShortOneBeLarge() {
        Title longest =
                Title.of("word ".repeat(58).strip(), Typeface.SLAB, false).orElseThrow();
        List<String> lines = TitleBlock.set(longest, box(), 80, 40).lines();
        assertTrue(lines.get(lines.size() - 1).endsWith("\u2026"));
        Title shortest = Title.of("Go", Typeface.SLAB, false).orElseThrow();
        assertEquals(80, TitleBlock.set(shortest, box(), 80, 40).size());
    }

    @Test
    void scriptThatNoFaceCoversShouldBeLeftOutNotBoxed() {
        assertTrue(
                Title.of("\u7B80\u5355\u5F88\u91CD\u8981", Typeface.SANS, false).isEmpty());
        assertTrue(Title.of("\u0E17\u0E33\u0E44\u0E21", Typeface.SANS, false).isEmpty());
        assertTrue(Title.of("  ", Typeface.SANS, false).isEmpty());
    }

    @Test
    void pictographsShouldBeDroppedFromATitle() {
        Title title =
                Title.of("Launch \uD83D\uDE80 day \u2728", Typeface.SANS, false).orElseThrow();
        assertEquals(List.of("Launch", "day"), title.words());
    }

    @Test
    void rightToLeftShouldBeSeenFromTheRight() {
        Title title = Title.of("\u05D0\u05D1 (\u05D2) 12", Typeface.SANS, false).orElseThrow();
        assertTrue(title.rightToLeft());
        assertEquals("12 (\u05D2) \u05D1\u05D0", title.visual("\u05D0\u05D1 (\u05D2) 12"));
    }

    @Test
    void typefacesShouldBeMixedWithinATitle() {
        assertEquals("A \u2192 B", set("A \u2192 B"));
        assertEquals("a \u2264 b", set("a \u2264 b"));
        assertEquals("to \u221E and on", set("to \u221E and on"));
        assertEquals("No \u21165", set("No \u21165"));
        assertEquals("\u2605 Best of", set("\u2605 Best of"));
        assertEquals("Use `let` & x^2", set("Use `let` & x^2"));
        Faces faces = new Faces(Typeface.SLAB);
        assertTrue(faces.width("A \u2192 B") > faces.width("A  B") + 0.3, "the arrow takes its room");
        assertEquals(
                Typeface.SLAB.width("A ") + Typeface.WIDE.width("\u2192 ") + Typeface.SLAB.width("B"),
                faces.width("A \u2192 B"),
                0.001);
    }

    @Test
    void wordThatNoFaceCoversShouldGoAlone() {
        assertEquals("Learn now", set("Learn \u4E2D\u6587 now"));
        assertEquals("Learnnow", set("Learn\u4E2D\u6587now"));
        assertEquals("Chinese, a start", set("\u4E2D\u6587: Chinese (\u4E2D\u6587), a start"));
        assertEquals("", set("\u4E2D\u6587\u4E2D\u6587 is"));
        assertEquals("", set("\uD83D\uDE80\uD83D\uDE80 \u2605"));
    }

    @Test
    void signWithoutAGlyphShouldBeReplacedByAPlainOne() {
        assertEquals("Go -> now, No.5", Wording.of("Go \u2192 now, \u21165", c -> c < 128));
        assertEquals("Bold (1) 50%!", set("\uD835\uDDD5\uD835\uDDFC\uD835\uDDF9\uD835\uDDF1 \u2474 50%\uFF01"));
    }

    private static String set(String text) {
        return Title.of(text, Typeface.SLAB, false).map(Title::text).orElse("");
    }

    @Test
    void wordsShouldStandOnOneColourThatTheyContrastWith() {
        Atelier atelier = new Atelier(MotifShelf.load());
        for (Style style : Style.ALL) {
            for (String language : List.of("en", "he")) {
                BufferedImage card = atelier.draw(Requests.card("Title to read", language, style.id(), 4), 4)
                        .image();
                Rectangle2D words = new Card(new Rectangle2D.Double(0, 0, 1200, 630), language.equals("he")).words();
                assertReadable(card, words, style.id());
            }
        }
    }

    /** Every pixel is the panel's colour, the letters' or the bar's, or lies between: no scenery beneath the words. */
    private static void assertReadable(BufferedImage card, Rectangle2D words, String what) {
        int back = card.getRGB((int) words.getX() + 2, (int) words.getMaxY() - 2) & 0xFFFFFF;
        long plain = 0;
        double best = 0;
        for (int y = (int) words.getY(); y < words.getMaxY(); y++) {
            for (int x = (int) words.getX(); x < words.getMaxX(); x++) {
                int here = card.getRGB(x, y) & 0xFFFFFF;
                plain += here == back ? 1 : 0;
                best = Math.max(best, Tint.contrast(here, back));
            }
        }
        assertTrue(plain > words.getWidth() * words.getHeight() * 0.55, what + ": the panel is not plain");
        assertTrue(best >= 4.5, what + ": contrast " + best);
    }
}
