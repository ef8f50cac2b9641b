package org.blogimg.api.image;

import org.blogimg.api.Content;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;

final class DrawnTest {
    /** The title may name a person, and the alt text may hold the title. */
    @Test
    void drawnShouldNotPrintItsAltText() {
        Drawn drawn = new Drawn(Content.of(new byte[0]), "7", "Hildegard in her allotment.");
        assertFalse(drawn.toString().contains("Hildegard"));
    }
}
