package org.blogimg.api.image;

/** How a post speaks, by which a style is chosen where the owner names none. */
public enum Mood {
    QUIET,
    LIVELY,
    SERIOUS,
    PLAYFUL
}
