package org.blogimg.posts.table;

import java.util.List;

import org.blogimg.posts.Plan;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SkipLinesTest {
    @Test
    void skipsShouldComeBackInTheOrderOfTheirSections() {
        List<Plan.Skip> skips =
                List.of(new Plan.Skip(1, "short"), new Plan.Skip(2, "a table"), new Plan.Skip(7, "short"));
        assertEquals(skips, SkipLines.read(SkipLines.write(skips)));
        assertEquals(List.of(), SkipLines.read(SkipLines.write(List.of())));
    }

    @Test
    void aReasonWithLineBreaksShouldStayOneLine() {
        String text = SkipLines.write(List.of(new Plan.Skip(0, " two\nlines\tand a tab ")));
        assertEquals(List.of(new Plan.Skip(0, "two lines and a tab")), SkipLines.read(text));
    }
}
