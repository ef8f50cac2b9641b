package org.blogimg.posts;

import java.time.Instant;
import java.util.List;

import org.blogimg.api.DataClass;
import org.blogimg.api.Language;
import org.blogimg.api.Personal;
import org.blogimg.api.PostId;
import org.blogimg.api.text.Format;

/**
 * A post as it was read.
 *
 * @param source the post as it came, to the byte
 * @param name a plain file name for the output, without ending
 * @param sections in order; the text before the first heading is section 0
 * @param notes what was not as it should be and how it was taken, one sentence or two each, for the owner
 */
public record Post(
        PostId id,
        @Personal(DataClass.POST) String title,
        Format format,
        Language language,
        Instant createdAt,
        @Personal(DataClass.POST) String name,
        @Personal(DataClass.POST) String source,
        List<Section> sections,
        List<String> notes) {
    public Post {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    @Override
    public String toString() {
        return "Post[" + id + ", " + sections.size() + " sections]";
    }

    /**
     * A section, ready to be shown.
     *
     * @param level 1 to 6; 0 for the text before the first heading
     * @param html the section without its heading, sanitised
     * @param words how many
     */
    public record Section(
            int index,
            int level,
            @Personal(DataClass.POST) String heading,
            @Personal(DataClass.POST) String html,
            int words) {
        @Override
        public String toString() {
            return "Section[" + index + ", " + words + " words]";
        }
    }
}
