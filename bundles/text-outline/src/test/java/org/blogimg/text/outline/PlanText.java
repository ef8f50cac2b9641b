package org.blogimg.text.outline;

import org.blogimg.api.text.Article;
import org.blogimg.api.text.Outline;

/** A plan as text for the eye. */
final class PlanText {
    private PlanText() {}

    static String of(Article article, Outline outline) {
        StringBuilder out = new StringBuilder("\n## ").append(article.title()).append('\n');
        for (Outline.ShotIdea shot : outline.shots()) {
            out.append("  + ")
                    .append(shot.section())
                    .append(' ')
                    .append(shot.role())
                    .append(": ");
            out.append(shot.reason()).append("\n      ").append(shot.prompt()).append("\n      ");
            out.append(shot.altText())
                    .append(shot.caption().isEmpty() ? "" : "\n      " + shot.caption())
                    .append('\n');
        }
        for (Outline.Skip skip : outline.skips()) {
            out.append("  - ")
                    .append(skip.section())
                    .append(": ")
                    .append(skip.reason())
                    .append('\n');
        }
        return out.toString();
    }
}
