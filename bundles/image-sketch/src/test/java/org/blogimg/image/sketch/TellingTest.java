package org.blogimg.image.sketch;

import java.util.List;
import java.util.Optional;

import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ShotRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class TellingTest {
    private static final List<String> SPOKEN = List.of("en", "de", "fr", "es", "it", "pt", "nl", "zh", "ja");

    private final MotifShelf shelf = MotifShelf.load();
    private final Atelier atelier = new Atelier(shelf);
    private final Telling telling = new Telling();

    private String told(String things, String title, String language, String style) {
        ImageRequest request = new ImageRequest(
                new JobId("test"),
                "Editorial illustration for a post on qwxz. In the scene: " + things + ". Mood: quiet.",
                title,
                new Language(language),
                ShotRole.SOCIAL_CARD,
                style,
                600,
                315,
                1,
                3);
        return atelier.draw(request, 3).altText();
    }

    @Test
    void altTextShouldNameWhatIsDrawnAndNothingElse() {
        String told = told("telescope, quiddity, crescent moon", "", "en", "flat");
        assertTrue(told.startsWith("Flat drawing of a telescope and a crescent moon"), told);
        assertTrue(told.endsWith("."), told);
    }

    @Test
    void whatIsOnlyACornerShouldNotBeNamed() {
        Motif laptop = shelf.named("laptop");
        WatchedLook look = new WatchedLook(new NoLook(), new java.awt.geom.Rectangle2D.Double(0, 0, 1000, 1000));
        look.motif(laptop, Place.standing(1000, 500, 200));
        assertFalse(look.saw(laptop));
        look.motif(laptop, Place.standing(900, 500, 200));
        assertTrue(look.saw(laptop));
    }

    @Test
    void titleShouldBeNamedWhereItIsSet() {
        String told = told("telescope", "Looking \u2728 up", "en", "flat");
        assertTrue(told.startsWith("The title \u201CLooking up\u201D beside a flat drawing of a telescope"), told);
    }

    @Test
    void titleThatNoFaceCoversShouldNotBeNamed() {
        String told = told("laptop", "\u7B80\u5355\u5F88\u91CD\u8981", "zh", "flat");
        assertEquals("\u6241\u5E73\u63D2\u753B\uFF1A\u7B14\u8BB0\u672C\u7535\u8111\u3002", told);
    }

    @Test
    void altTextShouldBeInTheLanguageOfThePost() {
        assertEquals("Blaupause: Teleskop und Glocke.", told("telescope, bell", "", "de", "blueprint"));
        assertEquals("", told("telescope", "", "th", "flat"));
    }

    @Test
    void pictureWithoutADrawingShouldSayItsScenery() {
        assertEquals("Mosaic with squares and circles.", told("quiddity", "", "en", "mosaic"));
    }

    @Test
    void everyDrawingEveryStyleAndEveryStageShouldHaveWordsInEveryLanguage() {
        for (String language : SPOKEN) {
            for (Style style : Style.ALL) {
                for (Stage stage : style.stages()) {
                    sound(telling(language, style, stage, shelf.all().subList(0, 4)));
                }
                sound(telling(language, style, style.bare(), List.of()));
            }
            for (Motif motif : shelf.all()) {
                sound(telling(language, Style.ALL.get(0), Style.ALL.get(0).bare(), List.of(motif)));
            }
        }
    }

    private String telling(String language, Style style, Stage stage, List<Motif> motifs) {
        Drawing.Shown shown = new Drawing.Shown(style.id(), stage.name(), motifs);
        return telling.of(shown, new Language(language), Optional.empty());
    }

    private static void sound(String told) {
        assertFalse(told.contains("{"), told);
        assertTrue(told.length() > 4 && told.length() <= 160, told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "zh"})
    void longestTitleShouldLeaveTheAltTextWithinItsLimit(String language) {
        String title = "Wondrous \uD83D\uDE80words ".repeat(30).substring(0, 299);
        String told = telling.of(
                new Drawing.Shown("flat", "desk", shelf.all().subList(0, 5)),
                new Language(language),
                Optional.of(title));
        assertTrue(told.length() <= 250, () -> told.length() + ": " + told);
        assertTrue(told.contains("\u2026"), told);
    }

    /** Draws nothing. */
    private static final class NoLook implements Look {
        @Override
        public void ground() {}

        @Override
        public void area(java.awt.Shape shape, Tone tone) {}

        @Override
        public void motif(Motif motif, Place place) {}
    }
}
