package org.blogimg.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.blogimg.api.image.ShotRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class WeaverTest {
    private final Weaver weaver = new Weaver();

    static List<String> posts() {
        List<String> posts = new ArrayList<>(NastyPosts.all());
        for (Path file : Samples.posts()) {
            posts.add(Samples.text(file));
        }
        return posts;
    }

    @ParameterizedTest(name = "post {index}")
    @MethodSource("posts")
    void everyLineShouldStillBeThereByteForByteAndInOrder(String post) {
        Manuscript manuscript = Samples.read(post);
        List<PlacedPicture> pictures = Samples.pictures(manuscript);
        String woven = weaver.markdown(manuscript, pictures);
        assertEquals(post, WovenText.withoutAddedLines(woven, post));
    }

    @ParameterizedTest(name = "post {index}")
    @MethodSource("posts")
    void everyPictureShouldStandAloneBetweenBlocksAndTheTextReadAsBefore(String post) {
        Manuscript before = Samples.read(post);
        List<PlacedPicture> pictures = Samples.pictures(before);
        String woven = weaver.markdown(before, pictures);
        SourceLines source = SourceLines.of(woven);
        FrontMatter frontMatter = new FrontMatterReader().read(source);
        MarkdownTree tree = MarkdownTree.parse(source, TemplateTags.read(source, frontMatter.end()));
        long ours = tree.blocks().stream()
                .filter(block -> Blocks.ours(block.node()))
                .count();
        assertEquals(pictures.size() - 1, ours, "all pictures but the card, each a paragraph of its own");
        List<String> kinds = tree.blocks().stream()
                .filter(block -> !Blocks.ours(block.node()))
                .map(block -> block.kind() + PlainText.raw(block.node()))
                .toList();
        List<String> kindsBefore = before.tree().blocks().stream()
                .map(block -> block.kind() + PlainText.raw(block.node()))
                .toList();
        assertEquals(kindsBefore, kinds);
    }

    @ParameterizedTest(name = "post {index}")
    @MethodSource("posts")
    void aWovenPostShouldWeaveToItselfAgain(String post) {
        Manuscript first = Samples.read(post);
        String woven = weaver.markdown(first, Samples.pictures(first));
        Manuscript again = Samples.read(woven);
        assertEquals(woven, weaver.markdown(again, Samples.pictures(again)));
    }

    @ParameterizedTest(name = "post {index}")
    @MethodSource("posts")
    void thePageShouldHoldEveryPictureAndNothingThatRuns(String post) {
        Manuscript manuscript = Samples.read(post);
        List<PlacedPicture> pictures = Samples.pictures(manuscript);
        String html = weaver.html(manuscript, pictures);
        org.jsoup.nodes.Document page = org.jsoup.Jsoup.parse(html);
        assertEquals(
                pictures.size() - 1,
                page.select("figure > img[srcset][width][height][alt]").size());
        assertEquals(1, page.select("meta[property=og:image]").size());
        assertEquals(
                0,
                page.select("script, iframe, object, embed, form, link, base").size());
        page.getAllElements().forEach(element -> element.attributes().forEach(attribute -> {
            assertFalse(attribute.getKey().startsWith("on"), attribute.getKey());
            assertFalse(attribute.getValue().replaceAll("\\s", "").startsWith("javascript:"), attribute.getValue());
        }));
    }

    @Test
    void theHeroShouldStandBeneathATitleAndItsAttributes() {
        String woven = weave("# Bees\n{:.big}\nThey fly.\n\nMore.\n", hero());
        assertTrue(woven.contains("# Bees\n{:.big}\n\n![]("), woven);
        assertTrue(woven.contains(".jpg)\n\nThey fly.\n"), woven);
    }

    @Test
    void theHeroShouldFollowTheFrontMatterWhereTheTextBeginsAtOnce() {
        String woven = weave("---\ntitle: Bees # a comment\n---\nThey fly.\n", hero());
        assertEquals(
                "---\ntitle: Bees # a comment\nimage: \"images/blogimg-01-hero-1600.jpg\"\n---\n\n"
                        + "![](images/blogimg-01-hero-1600.jpg)\n\nThey fly.\n",
                woven);
    }

    @Test
    void anImageKeyOfTheOwnerShouldStay() {
        String post = "---\nimage: mine.png\n---\nText.\n";
        assertTrue(weave(post, hero()).startsWith("---\nimage: mine.png\n---\n"));
    }

    @Test
    void aPostWithoutFrontMatterShouldGetOneWithTitleAndPicture() {
        String woven = weave("# Say \"bee\"\n\nThey fly.\n", hero());
        assertTrue(
                woven.startsWith(
                        "---\ntitle: \"Say \\\"bee\\\"\"\nimage: \"images/blogimg-01-hero-1600.jpg\"\n---\n\n# Say"),
                woven);
    }

    @Test
    void tomlKeysShouldGoAboveItsTables() {
        String woven = weave("+++\ntitle = \"Bees\"\n[params]\na = 1\n+++\nThey fly.\n", hero());
        assertTrue(woven.startsWith("+++\nimage = \"images/blogimg-01-hero-1600.jpg\"\ntitle = "), woven);
    }

    @Test
    void aPictureShouldFollowTheFirstParagraphOfItsSection() {
        String woven = weave("## A\n\nOne.\n\nTwo.\n\n## B\n\nThree.\n\nFour.\n", inline(1));
        assertTrue(woven.contains("Three.\n\n![](images/blogimg-02-inline-1280.jpg)\n\nFour.\n"), woven);
    }

    @Test
    void aPictureShouldNotPartAParagraphFromTheListItAnnounces() {
        String woven = weave("## A\n\nYou need:\n\n- bees\n- boxes\n", inline(0));
        assertTrue(woven.contains("## A\n\n![](images/blogimg-02-inline-1280.jpg)\n\nYou need:\n\n- bees"), woven);
    }

    @Test
    void lineEndingsShouldBeThePostsOwn() {
        String woven = weave("---\r\ntitle: Bees\r\n---\r\n\r\nThey fly.\r\n", hero());
        assertFalse(woven.replace("\r\n", "").contains("\n"), "no lone line feed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x](y) *a* _b_ `c` <i> | {{ x }} {% y %} \\ ![z]( &amp; ]", "]\n\n# head\n\n", "\"'—“„"})
    void altTextShouldComeThroughMarkdownAndPageAsItIs(String alt) {
        PlacedPicture picture =
                new PlacedPicture(ShotRole.INLINE, 0, "images/blogimg-1.png", alt, alt, 10, 10, List.of());
        Manuscript manuscript = Samples.read("## A\n\nOne.\n\nTwo.\n");
        String plain = alt.replaceAll("\\s+", " ").strip();
        String rendered = MarkdownTree.parse(
                        SourceLines.of(weaver.markdown(manuscript, List.of(picture))),
                        TemplateTags.read(SourceLines.of(weaver.markdown(manuscript, List.of(picture))), 0))
                .html();
        org.jsoup.nodes.Document body = org.jsoup.Jsoup.parseBodyFragment(rendered);
        assertEquals(plain, body.select("img").attr("alt"));
        assertEquals(plain, body.select("p > em").text());
    }

    @Test
    void hostileFileNamesShouldStayInsideTheirTarget() {
        assertEquals("a%20b%28%29%3C%22%3E.png", MarkdownPicture.target("a b()<\">.png"));
    }

    private String weave(String post, PlacedPicture picture) {
        return weaver.markdown(Samples.read(post), List.of(picture));
    }

    private static PlacedPicture hero() {
        return new PlacedPicture(ShotRole.HERO, 0, "images/blogimg-01-hero-1600.jpg", "", "", 1600, 900, List.of());
    }

    private static PlacedPicture inline(int section) {
        return new PlacedPicture(
                ShotRole.INLINE, section, "images/blogimg-02-inline-1280.jpg", "", "", 1280, 960, List.of());
    }
}
