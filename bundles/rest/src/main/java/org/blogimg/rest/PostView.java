package org.blogimg.rest;

import java.util.List;
import java.util.Locale;

import org.blogimg.posts.Post;
import org.blogimg.posts.PostLine;

/** A post as the API shows it. */
record PostView(
        String id,
        String title,
        String format,
        String language,
        boolean rightToLeft,
        String createdAt,
        String name,
        String source,
        List<SectionView> sections,
        List<String> notes) {
    static PostView of(Post post) {
        return new PostView(
                post.id().value(),
                post.title(),
                post.format().name().toLowerCase(Locale.ROOT),
                post.language().tag(),
                post.language().rightToLeft(),
                post.createdAt().toString(),
                post.name(),
                post.source(),
                post.sections().stream().map(SectionView::of).toList(),
                post.notes());
    }

    @Override
    public String toString() {
        return "PostView[" + id + "]";
    }

    /** A section. */
    record SectionView(int index, int level, String heading, String html, int words) {
        static SectionView of(Post.Section section) {
            return new SectionView(
                    section.index(), section.level(), section.heading(), section.html(), section.words());
        }

        @Override
        public String toString() {
            return "SectionView[" + index + "]";
        }
    }

    /** A post in a list. */
    record Line(String id, String title, String createdAt, int pictures) {
        static Line of(PostLine line) {
            return new Line(line.id().value(), line.title(), line.createdAt().toString(), line.pictures());
        }

        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }
}
