package org.blogimg.image.sketch;

import java.util.List;
import java.util.Random;

import org.blogimg.api.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class CastingTest {
    private final MotifShelf shelf = MotifShelf.load();
    private final Casting casting = new Casting(shelf);

    private List<String> cast(String prompt, String language) {
        return cast(prompt, language, "");
    }

    private List<String> cast(String prompt, String language, String without) {
        return casting.cast(prompt, new Language(language), casting.unwanted(without), new Random(3)).motifs().stream()
                .map(Motif::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "laptop, laptop",
        "magnifying glass, magnifying-glass-tilted-left",
        "public building with columns, classical-building",
        "browser window, template laptop desktop-computer",
        "people around a table, conference-call collaboration busts-in-silhouette",
        "coffee cup, hot-beverage teacup-without-handle",
        "toy bricks, puzzle-piece brick",
        "padlock, locked",
        "bug, lady-beetle beetle",
        "caterpillar, bug",
        "circuit board, circuit",
        "curtain, window",
        "shopping cart, shopping-cart",
        "light bulb, light-bulb",
        "ballot box, ballot-box-with-ballot",
        "bicycles, bicycle"
    })
    void listedThingShouldBeDrawnAsWhatItIs(String thing, String right) {
        String prompt = "Editorial illustration for a post on %s. In the scene: %s. Mood: quiet.";
        String main = cast(String.format(prompt, "qwxz", thing), "en").get(0);
        assertTrue(List.of(right.split(" ", -1)).contains(main), () -> thing + " -> " + main);
    }

    @Test
    void firstListedThingShouldBeTheMainOne() {
        assertEquals(
                "rocket",
                cast("Editorial illustration for a post on work. In the scene: rocket, calendar. Mood: lively.", "en")
                        .get(0));
    }

    @Test
    void roomThatIsLeftShouldNotBeFilledByWhatSharesAWord() {
        String prompt = "Editorial illustration for a post on qwxz. In the scene: %s. Mood: quiet.";
        assertEquals(List.of("telescope", "bell"), cast(String.format(prompt, "telescope, bell"), "en"));
        assertEquals(List.of("ear"), cast(String.format(prompt, "ear"), "en"));
    }

    @Test
    void moodShouldNotBeDrawn() {
        assertEquals(
                List.of("bread", "baguette-bread"), cast("Illustration. In the scene: bread. Mood: playful.", "en"));
    }

    @Test
    void wordsWithoutADrawingShouldBringNone() {
        assertEquals(List.of(), cast("Nevertheless, whereupon the erstwhile quiddity", "en"));
        assertEquals(List.of(), cast("qwxz zzyzx 12345", "en"));
    }

    @Test
    void wordsOfAnotherLanguageShouldNotBeTakenForEnglishOnes() {
        assertEquals(List.of(), cast("Das Gift und die Not \u00FCber dem Rat", "de"));
        assertEquals(List.of(), cast("\u7B80\u5355\u5F88\u91CD\u8981", "zh"));
    }

    @Test
    void listedEnglishThingsShouldBeDrawnForAPostInAnyLanguage() {
        List<String> cast = cast(
                "Editorial illustration for a post on Datenschutz. In the scene: shield, key. Mood: serious.", "de");
        assertEquals(List.of("shield", "key"), cast.subList(0, 2));
    }

    @Test
    void everyDrawingThatTheTableNamesShouldBePacked() {
        String table = new String(MotifShelf.resource("concepts.txt"), java.nio.charset.StandardCharsets.UTF_8);
        List<String> missing = table.lines()
                .filter(line -> line.contains(":") && !line.startsWith("#"))
                .flatMap(line ->
                        List.of(line.substring(line.indexOf(':') + 1).strip().split(" ", -1)).stream())
                .filter(name -> !shelf.has(name))
                .toList();
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "laptop, coffee cup, clock | a laptop | laptop",
                "laptop, coffee cup, clock | no coffee, and no tea | hot-beverage",
                "laptop, coffee cup, clock | Clocks. | clock mantelpiece-clock alarm-clock",
                "bicycles, trees | trees | deciduous-tree evergreen-tree palm-tree christmas-tree",
                "cat, dog | cats or kittens | cat cat-face",
            })
    void whatMustNotBeSeenShouldNotBeChosen(String things, String without, String never) {
        String prompt = "Editorial illustration for a post on work. In the scene: " + things + ". Mood: quiet.";
        List<String> banned = List.of(never.split(" ", -1));
        assertTrue(cast(prompt, "en").stream().anyMatch(banned::contains), "it would not be seen anyway");
        List<String> cast = cast(prompt, "en", without);
        assertTrue(cast.stream().noneMatch(banned::contains), cast::toString);
        assertFalse(cast.isEmpty());
    }

    @Test
    void nothingUnwantedShouldChangeNothing() {
        String prompt = "Editorial illustration for a post on work. In the scene: rocket, calendar. Mood: lively.";
        assertEquals(cast(prompt, "en"), cast(prompt, "en", "qwxz, zzyzx"));
    }
}
