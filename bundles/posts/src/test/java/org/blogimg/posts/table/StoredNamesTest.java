package org.blogimg.posts.table;

import java.util.List;
import java.util.Optional;

import javax.persistence.Table;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Texts are sealed to the names of table, column and row: under other names an older database could not be read. */
class StoredNamesTest {
    @Test
    void tablesShouldKeepTheNamesFromBeforeTheSplit() {
        List<String> names = PostBook.entities().stream()
                .map(entity -> Optional.ofNullable(entity.getAnnotation(Table.class))
                        .orElseThrow()
                        .name())
                .toList();
        assertEquals(List.of("studio_post", "studio_text", "studio_plan", "studio_shot"), names);
    }
}
