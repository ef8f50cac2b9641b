package org.blogimg.text.outline;

import java.util.regex.Pattern;

import org.blogimg.api.text.Article;

/** What a section bears, by what it holds. */
final class Editor {
    /** Shorter sections are read at a glance. */
    static final int SHORT = 60;

    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?iu)(?:.*\\b)?(?:learn more|read more|further reading|more reading|references|resources|links|footnotes?|notes"
                    + "|sources|bibliography|acknowledge?ments?|credits|thanks|related(?: posts| articles)?|see also"
                    + "|about the authors?|contact(?: us)?|get in touch|stay in touch|join us|subscribe|comments|disclaimer"
                    + "|table of contents|contents|changelog|licen[sc]e|tl;?dr"
                    + "|weiterführendes|weiterlesen|quellen|literatur|kontakt|danksagung|fußnoten|inhaltsverzeichnis"
                    + "|pour aller plus loin|sources et liens|remerciements|références|para saber más|referencias|enlaces"
                    + "|agradecimientos|riferimenti|per approfondire)\\W*");
    private static final int LONGEST_POINTER = 150;

    private Editor() {}

    static Leave leave(Passage passage) {
        Article.Section section = passage.section();
        Article.Traits traits = section.traits();
        int words = passage.words();
        if (words == 0 && traits.pictures() == 0 && traits.codeLines() == 0 && traits.tables() == 0) {
            return Leave.HEADING_ONLY;
        }
        if (words < LONGEST_POINTER && ELSEWHERE.matcher(section.heading()).matches()) {
            return Leave.POINTS_ELSEWHERE;
        }
        if (traits.pictures() > 0 && words < 450 * traits.pictures()) {
            return Leave.PICTURES;
        }
        if (traits.codeLines() >= 4 && words < traits.codeLines() * 12) {
            return Leave.CODE;
        }
        if (traits.tables() > 0 && words < 120 * traits.tables()) {
            return Leave.TABLE;
        }
        if (words < SHORT) {
            return Leave.SHORT;
        }
        return traits.listItems() >= 6 && words < traits.listItems() * 30 ? Leave.LIST : Leave.NONE;
    }
}
