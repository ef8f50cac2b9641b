package org.blogimg.rest;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.blogimg.studio.Outgoing;

/** Words to the letter as they leave, and what was replaced in them; the originals are for their owner alone. */
record OutgoingView(List<PartView> prompt, List<PartView> title, List<String> replaced) {
    static OutgoingView of(Outgoing outgoing) {
        return new OutgoingView(parts(outgoing.prompt()), parts(outgoing.title()), outgoing.replaced());
    }

    private static List<PartView> parts(List<Outgoing.Part> parts) {
        return parts.stream()
                .map(part -> new PartView(part.text(), part.kind(), part.original()))
                .toList();
    }

    @Override
    public String toString() {
        return "OutgoingView[]";
    }

    /** A part; what stayed as it was has neither kind nor original. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PartView(@JsonInclude(JsonInclude.Include.ALWAYS) String text, String kind, String original) {
        @Override
        public String toString() {
            return "PartView[]";
        }
    }
}
