package org.blogimg.document;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.UnusableInput;
import org.blogimg.api.text.Article;
import org.blogimg.api.text.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ManuscriptsTest {
    /** Room for a busy machine; each takes a second or two of processor time at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Manuscripts manuscripts = new Manuscripts();

    @Test
    void invalidUtf8ShouldBeRefusedWithTheMend() {
        assertRefused(new byte[] {'a', (byte) 0xC3, (byte) 0x28}, "UTF-8");
    }

    @Test
    void aBinaryFileShouldBeRefused() {
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}, "binary");
    }

    @Test
    void anEmptyPostShouldBeRefused() {
        assertRefused(" \r\n\t\n".getBytes(StandardCharsets.UTF_8), "empty");
    }

    @Test
    void aPostAboveOneMebibyteShouldBeRefused() {
        assertRefused("a".repeat(Manuscripts.MOST_BYTES + 1).getBytes(StandardCharsets.UTF_8), "1 MiB");
    }

    @Test
    void aPostOfFrontMatterAloneShouldBeRefused() {
        assertRefused("---\ntitle: x\n---\n".getBytes(StandardCharsets.UTF_8), "no text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "---\\ntitle: a\\nno key here at all\\n---\\nText|line 3",
                "---\\ntitle: a\\nText without an end|line 1",
                "+++\\ntitle = unquoted words\\n+++\\nText|line 2",
                "---\\na: &a [x]\\nb: [*a, *a, *c]\\nplain words\\n---\\nText|line 3"
            })
    void brokenFrontMatterShouldBeRefusedWithItsLine(String post, String line) {
        assertRefused(post.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8), line);
    }

    @Test
    void frontMatterThatIsNearlyYamlShouldBeReadWithANote() {
        FrontMatter read = Samples.read("---\ntitle: \"Never closed\ntags:\n- a\n- b\n---\nText.\n")
                .frontMatter();
        assertEquals("Never closed", read.title());
        assertEquals(List.of("a", "b"), read.tags());
        assertEquals(
                "The front matter is not quite YAML at line 2; it was understood and is left as it is."
                        + " Close the quotation mark or bracket that is open there.",
                read.note());
    }

    @Test
    void aBombOfAliasesShouldEndInTime() {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x]\n");
        for (int i = 1; i < 200; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        bomb.append("---\nText.\n");
        assertTimeoutPreemptively(PATIENCE, () -> {
            Samples.read(bomb.toString());
        });
    }

    @Test
    void everyKeyOfTomlShouldBeRead() {
        FrontMatter read = Samples.read(
                        "+++\ntitle = \"T\"\ndate = 2026-01-02\ntags = ['a', 'b']\ndraft = true\nlang = 'fr'\n+++\nText.\n")
                .frontMatter();
        assertEquals(
                "T 2026-01-02 [a, b] true fr",
                read.title() + " " + read.date() + " " + read.tags() + " " + read.draft() + " " + read.lang());
    }

    @ParameterizedTest
    @CsvSource({
        "en, The garden is full of bees and the bees are full of honey in the morning",
        "de, Der Garten ist voll von Bienen und die Bienen sind auf den Blumen",
        "fr, Le jardin est plein des abeilles et les abeilles sont dans la fleur pour nous",
        "es, El jardín está lleno de abejas y las abejas son muy buenas para el huerto",
        "it, Il giardino è pieno di api e le api sono nel fiore della mattina con me",
        "pt, O jardim não está cheio de abelhas e as abelhas são muito boas para você",
        "nl, De tuin is vol met bijen en het is ook voor de bijen een mooie dag",
        "ru, Сад и пчёлы не только для меня но и для всех и это хорошо",
        "zh, 花园里有很多蜜蜂",
        "ja, 庭にはたくさんの蜂がいます",
        "ko, 정원에는 벌이 많습니다",
        "ar, الحديقة مليئة في هذا الصباح على كل ما كان من هذا",
        "he, הגינה מלאה בדבורים",
        "und, 12345"
    })
    void languageShouldBeToldByTheText(String language, String text) {
        assertEquals(language, Samples.read(text).language().tag());
    }

    @Test
    void whatThePostSaysOfItsLanguageShouldCount() {
        assertEquals(
                "gsw-CH",
                Samples.read("---\nlang: gsw_CH\n---\nHoi.\n").language().tag());
    }

    @Test
    void sectionsShouldHoldPlainWordsAndTraits() {
        Article article = Samples.read(
                        "# T\n\nOne *two* [three](x).{:.c}\n\n- a\n- b\n\n![p](q.png)\n\n```\nx\ny\n```\n\n> q\n")
                .article();
        Article.Section section = article.sections().get(0);
        assertEquals("One two three.\n\na\n\nb\n\nq", section.text());
        assertEquals(new Article.Traits(1, 2, 2, 0, 1), section.traits());
        assertEquals("T", article.title());
    }

    @Test
    void aHeadingInsideCodeShouldBeNoSection() {
        assertEquals(
                1, Samples.read("## A\n\n```\n## B\n```\n").article().sections().size());
    }

    @Test
    void planningShouldSeeTheFirstFourHundredSections() {
        assertTimeoutPreemptively(PATIENCE, () -> {
            Manuscript manuscript = Samples.read("# a\n\nb\n\n".repeat(100_000));
            assertEquals(Parts.MOST, manuscript.article().sections().size());
            new Weaver().markdown(manuscript, Samples.pictures(manuscript));
        });
    }

    static List<String> large() {
        int size = 1_000_000;
        return List.of(
                "word ".repeat(size / 5),
                "A line of words.\n\n".repeat(size / 18),
                "> ".repeat(size / 2) + "a",
                "- ".repeat(size / 2) + "a",
                "*a **b ".repeat(size / 7),
                "[".repeat(size),
                "![a](".repeat(size / 5),
                "<div>\n".repeat(size / 6),
                "<b>".repeat(size / 3),
                "{% if a %}\n".repeat(size / 11),
                "{{".repeat(size / 2),
                "`".repeat(size),
                "|a".repeat(2_000) + "\n" + "|-".repeat(2_000) + "\n" + "|b\n".repeat(2_000),
                "\n".repeat(size - 1) + "a",
                "[^1]: a\n\n".repeat(size / 9),
                "&".repeat(size),
                "<!--".repeat(size / 4),
                "---\n" + "a: b\n".repeat(size / 5));
    }

    @ParameterizedTest(name = "large post {index}")
    @MethodSource("large")
    void theLargestPostsShouldEndInTimeWithAnAnswer(String post) {
        assertTimeoutPreemptively(PATIENCE, () -> {
            try {
                Manuscript manuscript = Samples.read(post);
                new Weaver().html(manuscript, Samples.pictures(manuscript));
                manuscript.sections();
            } catch (UnusableInput refused) {
                assertEquals("text", refused.field());
            }
        });
    }

    @Test
    void htmlShouldBeToldFromMarkdown() {
        assertEquals(
                Format.HTML,
                Samples.read("<!doctype html><html><body><p>Hi</p></body></html>")
                        .format());
        assertEquals(
                Format.HTML,
                Samples.read("<h1>Hi</h1>\n<p>Text</p>\n<p>Text</p>").format());
        assertEquals(
                Format.MARKDOWN,
                Samples.read("<figure>\n<img src=a>\n</figure>\n\n## Hi\n\nText")
                        .format());
    }

    @Test
    void htmlShouldComeOutAsMarkdownWithAllItsWords() {
        Manuscript manuscript = Samples.read(
                "<html lang=de><head><title>Bienen</title></head><body><nav>x</nav><h1>Bienen</h1><p>Sie <b>fliegen</b> "
                        + "<a href='javascript:x'>weit</a> &amp; <a href=/y>hoch</a>.<ul><li>a<li>b<ul><li>c</ul></ul>"
                        + "<pre><code class='language-js'>let a = '*';\n\nb</code></pre><blockquote><p>q</blockquote>"
                        + "<table><tr><td>1</table><p># keine<script>alert(1)</script></body></html>",
                Format.HTML);
        String markdown = new Weaver().markdown(manuscript, List.of());
        assertEquals(
                "---\ntitle: \"Bienen\"\nlang: \"de\"\n---\n\n# Bienen\n\nSie **fliegen** weit & [hoch](/y).\n\n- a\n- b\n\n  - c\n\n"
                        + "```js\nlet a = '*';\n\nb\n```\n\n> q\n\n<table><tbody><tr><td>1</td></tr></tbody></table>\n\n"
                        + "\\# keine\n",
                markdown);
        assertEquals("de", manuscript.language().tag());
    }

    @Test
    void hostileHtmlShouldLoseWhatRuns() {
        String html = "<img src=x onerror=alert(1)><a href='jAvascript:alert(1)'>a</a><svg onload=alert(1)></svg>"
                + "<iframe src=//e></iframe><form action=//e><input></form><style>*{}</style><p>Text</p>"
                + "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>";
        Manuscript manuscript = Samples.read(html, Format.HTML);
        String page = new Weaver().html(manuscript, Samples.pictures(manuscript));
        assertFalse(page.contains("onerror") || page.contains("alert(") || page.contains("<iframe"), page);
        assertTrue(page.contains("Text"));
    }

    @Test
    void rightToLeftPostsShouldGetAPageThatRunsSo() {
        Manuscript manuscript = Samples.read("# שלום\n\nזה טקסט.\n");
        assertTrue(new Weaver().html(manuscript, List.of()).contains("<html lang=\"he\" dir=\"rtl\">"));
    }

    @Test
    void fileNamesShouldBePlainInEveryScript() {
        Manuscript manuscript = Samples.read("# Größe & café: 50 %!\n\nText\n");
        assertEquals("große-cafe-50", manuscript.fileName(""));
        assertEquals("etc-passwd", manuscript.fileName("../../etc/passwd"));
        assertEquals("post", manuscript.fileName("///"));
    }

    private void assertRefused(byte[] bytes, String said) {
        UnusableInput refused =
                assertThrows(UnusableInput.class, () -> manuscripts.read(Samples.post(bytes), Optional.empty()));
        assertEquals("text", refused.field());
        assertTrue(String.valueOf(refused.getMessage()).contains(said), refused.getMessage());
    }
}
