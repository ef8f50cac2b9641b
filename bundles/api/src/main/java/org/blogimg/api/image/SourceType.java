package org.blogimg.api.image;

/**
 * How a picture came about, in the terms of IPTC's digital source type vocabulary
 * (http://cv.iptc.org/newscodes/digitalsourcetype/).
 */
public enum SourceType {
    /** Made by a trained model. */
    TRAINED_ALGORITHMIC_MEDIA("trainedAlgorithmicMedia"),
    /** Made by a program without any trained model. */
    ALGORITHMIC_MEDIA("algorithmicMedia"),
    /** Brought in by a person; nothing is claimed of it and no mark is written. */
    UPLOADED("");

    private final String term;

    SourceType(String term) {
        this.term = term;
    }

    /** The last part of the vocabulary's URI; empty for an upload. */
    public String term() {
        return term;
    }

    /** The vocabulary's URI; empty for an upload. */
    public String uri() {
        return term.isEmpty() ? "" : "http://cv.iptc.org/newscodes/digitalsourcetype/" + term;
    }
}
