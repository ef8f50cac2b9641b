package org.blogimg.anonymiser;

import java.util.List;

import org.blogimg.api.Language;

/** A sentence of which is known what is to be hidden in it. */
record Labelled(String text, Language language, List<Span> spans) {
    /** What is to be hidden, by the name of its kind. */
    record Span(String kind, int start, int end) {}
}
