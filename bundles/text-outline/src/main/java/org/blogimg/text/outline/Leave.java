package org.blogimg.text.outline;

/** Why a section does better without a picture; {@link #NONE} where it would bear one. */
enum Leave {
    NONE,
    HEADING_ONLY,
    POINTS_ELSEWHERE,
    PICTURES,
    CODE,
    TABLE,
    LIST,
    SHORT
}
