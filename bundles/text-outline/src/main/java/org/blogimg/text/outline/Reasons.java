package org.blogimg.text.outline;

import java.util.List;

import org.blogimg.api.text.Article;
import org.blogimg.api.text.Wish;

/** Says in one sentence why a picture stands where it does, or why none does. */
final class Reasons {
    private static final int LONGEST_HEADING = 60;
    private static final int LONG_GAP = 260;

    private final Reading reading;
    private final Wish wish;
    private final Choice choice;

    Reasons(Reading reading, Wish wish, Choice choice) {
        this.reading = reading;
        this.wish = wish;
        this.choice = choice;
    }

    String hero() {
        String about = about(reading.phrases(3));
        int sections = reading.sections().size();
        String shape = sections == 1
                ? counted(reading.words(), "word") + " without a heading"
                : counted(reading.words(), "word") + " in " + sections + " sections";
        return "Opens the post: " + shape + about + ".";
    }

    /** Whether the title can be set is the drawer's to know. */
    String card() {
        return "Stands for the post wherever a link to it is shared"
                + (reading.article().title().isBlank() ? "." : ", so that its title comes along with it.");
    }

    /** @param gap words since the picture before */
    String inline(Passage passage, int gap) {
        String about = about(reading.phrases(passage, 2));
        String words = counted(passage.words(), "word");
        if (passage.nth() > 0) {
            return "Gives the eye a rest within " + name(passage) + ", " + gap + " words after the last picture" + about
                    + ".";
        }
        if (passage.section().heading().isBlank()) {
            return "Opens a run of " + words + " that has no heading to pause at" + about + ".";
        }
        if (longest(passage)) {
            return "Opens " + name(passage) + ", the longest section of the post with " + words + about + ".";
        }
        if (gap >= LONG_GAP) {
            return "Opens " + name(passage) + " after " + gap + " words without a picture" + about + ".";
        }
        return "Opens " + name(passage) + ", " + words + " without a break" + about + ".";
    }

    String skip(Passage section) {
        Article.Traits traits = section.section().traits();
        String name = Lists.opened(name(section));
        if (wish.pictures() == 0) {
            return name + " stays as it is: you asked for no pictures in the post.";
        }
        return switch (Editor.leave(section)) {
            case HEADING_ONLY -> headingOnly(section);
            case POINTS_ELSEWHERE -> name + " sends readers on to other places; a picture would only hold them up.";
            case PICTURES -> name + " already shows " + pictures(traits.pictures()) + " of yours.";
            case CODE -> name + " is told in " + counted(traits.codeLines(), "line")
                    + " of code, and a picture would push the code from its explanation.";
            case TABLE -> name + " is there for its table; readers come to compare rows.";
            case LIST -> name + " is a list of " + traits.listItems()
                    + " points, quicker to run down without a picture in it.";
            case SHORT -> name + " says it in " + counted(section.words(), "word") + about(reading.phrases(section, 1))
                    + ": too short to want a picture.";
            case NONE -> crowded(section, name);
        };
    }

    private String crowded(Passage section, String name) {
        int distance = choice.distance(section.start());
        if (distance < LONG_GAP / 2) {
            return name + " has a picture only " + counted(distance, "word") + " away; a second one would crowd it.";
        }
        String words = counted(section.words(), "word");
        return wish.pictures() > 0
                ? name + ", " + words + about(reading.phrases(section, 2)) + ", gives way: you asked for "
                        + counted(wish.pictures(), "picture") + ", and others have more to show."
                : name + ", " + words + about(reading.phrases(section, 2))
                        + ", reads well beside its neighbours' pictures; " + counted(choice.pictures(), "picture")
                        + (choice.pictures() == 1 ? " suits" : " suit") + " a post of " + reading.words() + " words.";
    }

    private String headingOnly(Passage section) {
        int next = section.section().index() + 1;
        boolean deeper = next < reading.sections().size()
                && reading.sections().get(next).section().level()
                        > section.section().level();
        return Lists.opened(name(section))
                + (deeper
                        ? " is a heading whose text stands in the sections beneath it."
                        : " is a heading without text of its own.");
    }

    private boolean longest(Passage passage) {
        return reading.sections().size() > 2
                && reading.sections().stream().noneMatch(other -> other.words() > passage.words());
    }

    private static String name(Passage passage) {
        String heading = passage.section().heading();
        if (!heading.isBlank()) {
            return "“" + Lists.cut(heading, LONGEST_HEADING) + "”";
        }
        return passage.section().index() == 0 ? "the opening text" : "the text without a heading";
    }

    private static String about(List<Phrase> phrases) {
        List<String> texts = phrases.stream().map(Phrase::text).toList();
        return texts.isEmpty() ? "" : ", on " + Lists.and(texts);
    }

    private static String pictures(int count) {
        return count == 1 ? "a picture" : count + " pictures";
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
