package org.blogimg.studio;

/** How a post is written. */
public enum Format {
    MARKDOWN,
    HTML
}
