package org.blogimg.api.text;

/** How a post is written. */
public enum Format {
    MARKDOWN,
    HTML
}
